using Whence.Language.Tags;
using Whence.Language.Tokens;
using Whence.Language.Trees;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Tests.Language;

public sealed class TagAndTreeTests
{
    [Fact]
    public void Words_get_tags_lemmas_heads_and_relations()
    {
        Analysis analysis = Run("The minister said that the soldiers were leaving the town.");
        string Text(int i) => analysis.TextOf(analysis.Tokens[i].Span).ToString();
        Token minister = analysis.Tokens[1], said = analysis.Tokens[2], leaving = analysis.Tokens[7];
        minister.Tag.ShouldBe(PartOfSpeech.Noun);
        said.Penn.ShouldBe("VBD");
        said.Lemma.ShouldBe("say");
        said.Head.ShouldBe(Token.Root);
        analysis.Tokens[5].Lemma.ShouldBe("soldier");
        Text(minister.Head).ShouldBe("said");
        minister.Relation.ShouldBe("nsubj");
        leaving.Relation.ShouldBe("ccomp");
    }

    [Fact]
    public void Every_sentence_is_one_tree()
    {
        Analysis analysis = Run("Nobody answered. “We hold the line,” the colonel told the Capital Herald, “and we wait.” Why?\n\nThe dam, built in 1931, which broke on Monday, killed 12.");
        foreach (Sentence sentence in analysis.Sentences)
        {
            int roots = 0;
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                int at = i, steps = 0;
                while (at >= 0 && steps++ <= sentence.TokenCount) at = analysis.Tokens[at].Head;
                at.ShouldBe(Token.Root);
                if (analysis.Tokens[i].Head == Token.Root) roots++;
                else analysis.Tokens[i].Head.ShouldBeInRange(sentence.FirstToken, sentence.EndToken - 1);
            }
            roots.ShouldBe(1);
        }
    }

    [Fact]
    public void What_was_read_before_changes_nothing()
    {
        string[] texts = ["He saw the saw. She left, and the left won.", "The saw left. THE SAW LEFT A MARK.", "Left to itself the dam broke. He saw it."];
        TagStage used = new();
        Analysis Tags(TagStage stage, string text) => stage.Run(new TokenStage().Run(new(Document.AsText("d", text))));
        for (int round = 0; round < 2; round++)
        {
            foreach (string text in texts) Tags(used, text).Tokens.ShouldBe(Tags(new TagStage(), text).Tokens);
        }
        Tags(used, texts[0]).Tokens.Where(token => token.Penn.Length > 0 && token.Lemma is "saw" or "see").Select(token => token.Lemma).ShouldBe(["see", "saw"]);
    }

    [Fact]
    public void Only_the_sentences_asked_for_get_trees()
    {
        Analysis analysis = new TagStage().Run(new TokenStage().Run(new(Document.AsText("d", "The dam broke. Nobody knew why. It rained."))));
        TreeStage stage = new();
        Analysis some = stage.Parse(analysis, [1]);
        some.Tokens[0].Head.ShouldBe(Token.NoTree);
        some.Tokens[some.Sentences[1].FirstToken].Head.ShouldNotBe(Token.NoTree);
        new TreeStage((a, sentence) => sentence.FirstToken == 0).Run(analysis).Tokens.Count(token => token.Head == Token.NoTree).ShouldBe(7);
        stage.Parse(some, [0, 1, 2]).Tokens.ShouldBe(stage.Run(analysis).Tokens);
    }

    [Fact]
    public void The_same_text_gets_the_same_trees_in_every_run()
    {
        const string text = "The council denied on Monday that it had ordered the gates of the dam to be opened, the Ostrel Post reported.";
        Run(text).Tokens.ShouldBe(Run(text).Tokens);
    }

    private static Analysis Run(string text)
    {
        Analysis analysis = new(Document.AsText("d", text));
        foreach (IAnalysisStage stage in (IAnalysisStage[])[new TokenStage(), new TagStage(), new TreeStage()]) analysis = stage.Run(analysis);
        return analysis;
    }
}
