using System.Collections.Frozen;

namespace Whence.Language.Detection;

/// <summary>The commonest words of languages in Latin script, put together by hand. English is the first.</summary>
internal static class StopWords
{
    private static readonly string[] Lists =
    [
        "the of and to in a is that was for it with as on be at by this had not are but from have which were they you an been has their would there will said who what when more he she his her its than also into after before because about over could should after other some",
        "der die das und ist in den von zu mit sich auf für nicht ein eine einen einer dem des im auch es an als nach bei aus wird sind war hat werden oder dass wie noch über zum zur wurde durch nur aber vor kann er sie",
        "le la les de des et un une du en est que qui dans pour pas sur au avec il elle ce cette par plus ne se sont ont été aux son ses sa mais nous vous comme leur tout fait été après selon",
        "el la los las de y que en un una es por con para del se no su al lo como más pero sus le ha este esta fue son también hasta desde entre sobre cuando muy sin ya había según años",
        "il lo la i gli le di che e un una è per con del della dei delle nel nella non si da al alla sono ha come anche ma più questo questa dal ai su stato essere tra dopo suo sua",
        "o a os as de que e do da em um uma para com não por mais dos das no na se é foi como mas ao ele ela seu sua ou ser quando muito já também pelo pela até são está isso entre depois",
        "de het een en van in is dat op te zijn met voor niet aan er om ook als maar bij nog uit door over naar dan heeft worden hebben wordt deze werd kan was zich tot geen meer",
        "och att det i en som är av för på med den till inte om har de ett var men sig så från vi kan när efter vid han hon eller också över ska blir under",
        "og i at det er en til på som for med av den de ikke et har om var fra å jeg men seg så etter kan ble vil han hun eller også over skal blev sig efter",
        "i w z na się nie do to że jest o jak po co dla od przez za ale czy przy tak są był była było oraz może ich jego jej tym który która które tego także już po więc",
        "a v se na je že o s z do i ve to jako za by pro si ale po byl jsou jeho která který není být také při jsem od k u tak již podle bylo ze než však nebo",
        "i u je da se na za su od s o a koji koja koje nije bi kao iz što ne će biti te sa po ali do ili samo više bio bila nakon prema već to ovo oko svih kako god",
        "ve bir bu da de için ile çok olarak daha olan gibi kadar sonra var ne ama en her olduğu olduğunu değil ya mi iki göre ise tarafından diye oldu yeni",
        "și de în a la cu pe nu este un o din că să care pentru mai sunt fost după au prin ce dar fi sau ca cel cea unei unui al ale lui s-a",
        "a az és hogy nem is egy ez meg volt van de ha csak már vagy még el mint akkor ki azt ezt után lehet pedig kell szerint között majd fel be magyar",
        "ja on ei että se hän oli ovat mutta kun niin myös joka kuin mitä tai sen ole jos vain sitä jo nyt ollut mukaan kanssa vuoden sekä suomen",
        "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena ada oleh sebagai adalah saya telah mereka bisa sudah lebih atau kata para tersebut",
        "và của là có không được trong cho các một với những người đã này để khi về từ ở như đến cũng ra vào tại theo năm sau",
    ];

    /// <summary>The languages, in the order of the bits of <see cref="LanguagesOf"/>.</summary>
    public static (string Code, string Name)[] Languages { get; } =
    [
        ("en", "English"), ("de", "German"), ("fr", "French"), ("es", "Spanish"), ("it", "Italian"), ("pt", "Portuguese"), ("nl", "Dutch"), ("sv", "Swedish"),
        ("no", "Norwegian or Danish"), ("pl", "Polish"), ("cs", "Czech or Slovak"), ("hr", "Croatian, Serbian or Bosnian"), ("tr", "Turkish"), ("ro", "Romanian"),
        ("hu", "Hungarian"), ("fi", "Finnish"), ("id", "Indonesian or Malay"), ("vi", "Vietnamese"),
    ];

    private static readonly FrozenDictionary<string, ulong> Words = Build();

    /// <summary>The languages that a word is common in, a bit each.</summary>
    public static ulong LanguagesOf(ReadOnlySpan<char> word)
    {
        if (word.Length > 12) return 0;
        Span<char> lower = stackalloc char[12];
        int length = word.ToLowerInvariant(lower);
        return length > 0 && Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out ulong bits) ? bits : 0;
    }

    private static FrozenDictionary<string, ulong> Build()
    {
        Dictionary<string, ulong> words = new(StringComparer.Ordinal);
        for (int i = 0; i < Lists.Length; i++)
        {
            foreach (string word in Lists[i].Split(' ')) words[word] = words.GetValueOrDefault(word) | (1ul << i);
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
