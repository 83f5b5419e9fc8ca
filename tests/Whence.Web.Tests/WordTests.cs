using Whence.Web.Searching;

namespace Whence.Web.Tests;

/// <summary>How words are found in any form: stems, accents, phrases, and what stands around a hit.</summary>
public sealed class WordTests
{
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("cats", "cat")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("bled", "bled")]
    [InlineData("motoring", "motor")]
    [InlineData("sing", "sing")]
    [InlineData("conflated", "conflat")]
    [InlineData("hopping", "hop")]
    [InlineData("falling", "fall")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("sky", "sky")]
    [InlineData("relational", "relat")]
    [InlineData("conditional", "condit")]
    [InlineData("vietnamization", "vietnam")]
    [InlineData("hopefulness", "hope")]
    [InlineData("formality", "formal")]
    [InlineData("electricity", "electr")]
    [InlineData("adjustment", "adjust")]
    [InlineData("adoption", "adopt")]
    [InlineData("irritant", "irrit")]
    [InlineData("rate", "rate")]
    [InlineData("cease", "ceas")]
    [InlineData("controller", "control")]
    [InlineData("roll", "roll")]
    [InlineData("straße", "straße")]
    [InlineData("as", "as")]
    public void Stems_are_those_of_Porter(string word, string stem) => PorterStem.Of(word).ShouldBe(stem);

    [Theory]
    [InlineData("The Łódź café – naïve?", "the lodz cafe naive")]
    [InlineData("ÉCOLE Ψυχή Ёлка", "ecole ψυχη елка")]
    [InlineData("a\u0301b x\ud800y 7,5", "ab x y 7 5")]
    [InlineData("قال العامل", "قال العامل")]
    [InlineData("𝒳yz", "𝒳yz")]
    [InlineData("…", "")]
    public void Words_are_small_and_without_accents(string text, string words) => string.Join(' ', WordScanner.Words(text)).ShouldBe(words);

    [Fact]
    public void A_phrase_stands_only_where_its_words_follow_each_other_in_one_field()
    {
        WordIndex index = new();
        index.Add(0, 0, "the gates shut");
        index.Add(0, 1, "shut the gates, the gate was shut");
        index.Add(1, 0, "gates");
        index.Add(1, 1, "shut");
        index.Close();
        TermPlaces phrase = TermPlaces.Find(index, new("gate shut", true, false));
        phrase.Length.ShouldBe(2);
        phrase.Run(0).ToArray().ShouldBe([WordPlaces.Of(0, 0, 1)]);
        TermPlaces.Find(index, new("gates the", true, false)).Within(0, 1).ShouldBe([2]);
        TermPlaces.Find(index, new("ga", false, true)).Within(0, 1).Order().ShouldBe([2, 4]);
        TermPlaces.Find(index, new("gate was sh", true, true)).Within(0, 1).ShouldBe([4]);
        TermPlaces.Find(index, new("none", false, false)).Runs.ShouldBe(0);
    }

    [Fact]
    public void A_snippet_is_cut_around_most_of_what_was_found_and_marks_it()
    {
        string text = string.Join(' ', Enumerable.Range(0, 60).Select(i => i is 3 ? "gates" : i is 40 ? "nine" : i is 41 ? "days" : i is 50 ? "gates" : "w" + i)) + ".";
        string snippet = SnippetCutter.Cut(text, [([3, 50], 1), ([40], 2)]);
        snippet.ShouldStartWith("…w34 w35");
        snippet.ShouldContain("\u0002nine days\u0003");
        snippet.ShouldContain("\u0002gates\u0003");
        snippet.ShouldEndWith("w59.");
        SnippetCutter.Cut("one two", []).ShouldBe("one two");
        SnippetCutter.Cut("", []).ShouldBe("");
        SnippetCutter.Cut("a\u0002b c", [([1], 1)]).ShouldBe("a \u0002b\u0003 c");
    }

    [Fact]
    public void What_is_rare_and_stands_in_a_title_comes_first()
    {
        WordIndex index = new();
        int[] lengths = [.. new[] { ("", "the dam and the dam"), ("dam", "the lake"), ("", "the dike"), ("", "the lake by the dam and the long road to the sea") }.Select((entry, i) => index.Add(i, 0, entry.Item1) + index.Add(i, 1, entry.Item2))];
        index.Close();
        SearchRanking ranking = new(lengths);
        TermPlaces Term(string word) => TermPlaces.Find(index, new(word, false, false));
        ranking.Find([[Term("dam")]], [], _ => true).ShouldBe([1, 0, 3]);
        ranking.Find([[Term("dam")], [Term("lake")]], [], _ => true).ShouldBe([1, 3]);
        ranking.Find([[Term("dike"), Term("lake")]], [Term("road")], _ => true).ShouldBe([2, 1], ignoreOrder: true);
        ranking.Find([[Term("dam")]], [], entry => entry == 3).ShouldBe([3]);
    }
}
