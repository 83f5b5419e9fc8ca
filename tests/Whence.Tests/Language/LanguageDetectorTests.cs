using Whence.Language.Detection;
using Whence.Language.Tokens;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Tests.Language;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The council said on Monday that it had not ordered the gates to be opened, and that it would ask who had.")]
    [InlineData("de", "Der Rat sagte am Montag, dass er die Öffnung der Tore nicht angeordnet habe und dass er fragen werde, wer es war.")]
    [InlineData("fr", "Le conseil a dit lundi que les portes du barrage ne sont pas ouvertes sur son ordre et que la population est en sécurité.")]
    [InlineData("es", "El consejo dijo el lunes que no había ordenado abrir las compuertas de la presa y que la población está a salvo por ahora.")]
    [InlineData("nl", "De raad zei maandag dat het niet de opdracht had gegeven om de deuren van de dam te openen en dat er geen gevaar is voor de stad.")]
    [InlineData("pl", "Rada powiedziała w poniedziałek, że nie kazała otworzyć bramy i że jest to wina firmy, która się tym zajmuje od roku.")]
    [InlineData("sr", "Савет је рекао да није наредио отварање капија бране и да ће људи бити обавештени.")]
    [InlineData("uk", "Рада заявила, що її члени не наказували відкрити ворота греблі, і що людей попередять.")]
    [InlineData("ru", "Совет заявил, что он не приказывал открыть ворота плотины, и что люди были предупреждены.")]
    [InlineData("ar", "قال المجلس يوم الاثنين إنه لم يأمر بفتح بوابات السد")]
    [InlineData("ja", "評議会は月曜日にダムの門を開くように命じていないと述べた。")]
    public void The_language_of_a_text_is_told(string code, string text) => LanguageDetector.Detect(text).Code.ShouldBe(code);

    [Theory]
    [InlineData("")]
    [InlineData("Varga, Lind, Ostrel, Halvard")]
    [InlineData("12,400 — 15,300 — 1.2%")]
    public void Too_little_text_is_taken_for_readable(string text) => LanguageDetector.Detect(text).IsRead.ShouldBeTrue();

    [Fact]
    public void A_foreign_text_keeps_its_sentences_and_says_why_it_is_not_read()
    {
        Analysis analysis = new TokenStage().Run(new(Document.AsText("d", "Der Rat sagte am Montag, dass er die Öffnung der Tore nicht angeordnet habe. Es werde gefragt, wer es war und wie es dazu kam.")));
        analysis.NotRead.ShouldBe("language: German");
        analysis.Sentences.Length.ShouldBe(2);
    }
}
