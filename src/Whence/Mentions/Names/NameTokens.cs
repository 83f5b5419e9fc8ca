using Whence.Language.Tags;
using Whence.Language.Words;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Mentions.Names;

/// <summary>The tokens of a document as numbers for finding names, computed once for both passes. Not changed after it is made but for its memory; for one thread.</summary>
/// <remarks>Sentences stand one after the other with <see cref="Margin"/> cells of padding around each, so that features may look past their ends.</remarks>
internal sealed class NameTokens
{
    /// <summary>Cells of padding around sentences.</summary>
    public const int Margin = 2;

    /// <summary>The tag of padding.</summary>
    private const byte Edge = 255;

    // Who starts a quarter of the sentences in lower case, or writes “i”, does not mark names by capitals.
    private const int CarelessShare = 4;

    private readonly Analysis analysis;
    private readonly bool[] small;

    /// <summary>Reads the tokens of a document that has tags.</summary>
    public NameTokens(Analysis analysis, TagModel tags, Gazetteer gazetteer, WordNotes notes)
    {
        this.analysis = analysis;
        int room = analysis.Tokens.Length + (Margin * (analysis.Sentences.Length + 1));
        Lower = new uint[room];
        Shapes = new byte[room];
        Groups = new ushort[room];
        Coarse = new byte[room];
        Tags = new byte[room];
        Parts = new PartOfSpeech[room];
        Cues = new CueKinds[room];
        Vectors = new int[room];
        Memory = new byte[room];
        Glued = new bool[room];
        Array.Fill(Tags, Edge);
        Array.Fill(Shapes, Edge);
        byte[] classes = TagClasses.Of(analysis, tags);
        string text = analysis.Document.Text;
        int careless = 0;
        small = new bool[analysis.Sentences.Length];
        for (int s = 0; s < analysis.Sentences.Length; s++)
        {
            Sentence sentence = analysis.Sentences[s];
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                int at = i + (Margin * (s + 1));
                ReadOnlySpan<char> word = analysis.Tokens[i].Span.In(text);
                uint lower = Lower[at] = WordKeys.Lower(word);
                Shapes[at] = WordKeys.Shape(word);
                WordNote note = notes[lower];
                Groups[at] = note.Group;
                Coarse[at] = note.Coarse;
                Cues[at] = note.Cues;
                Vectors[at] = note.Vector;
                Tags[at] = classes[i];
                Parts[at] = analysis.Tokens[i].Tag;
                Glued[at] = i > 0 && (analysis.Tokens[i - 1].Span.End == analysis.Tokens[i].Span.Start || IsClitic(word));
                small[s] |= (i == sentence.FirstToken && char.IsAsciiLetterLower(word[0]) && word.Length > 1) || word is "i";
            }
            if (small[s]) careless++;
        }
        if (careless * CarelessShare >= analysis.Sentences.Length) Array.Fill(small, true);
        Listed = ListedNames.Mark(this, gazetteer);
        Runs = new NameRuns(this);
    }

    /// <summary>Lower-cased forms by <see cref="WordKeys.Lower"/>; 0 for padding.</summary>
    public uint[] Lower { get; }

    /// <summary>Shapes by <see cref="WordKeys.Shape"/>; 255 for padding.</summary>
    public byte[] Shapes { get; }

    /// <summary>Fine groups of words.</summary>
    public ushort[] Groups { get; }

    /// <summary>Coarse groups of words.</summary>
    public byte[] Coarse { get; }

    /// <summary>Classes of the tagger; 255 for padding.</summary>
    public byte[] Tags { get; }

    /// <summary>Parts of speech.</summary>
    public PartOfSpeech[] Parts { get; }

    /// <summary>What words say of names.</summary>
    public CueKinds[] Cues { get; }

    /// <summary>The rows of the vectors of words; -1 for a word without one, and 0 for padding.</summary>
    public int[] Vectors { get; }

    /// <summary>Whether no space stands before a token; a clitic belongs to the word before it also where one does (“Ostrel 's”).</summary>
    public bool[] Glued { get; }

    /// <summary>What lists say of each token; see <see cref="ListedNames"/>.</summary>
    public ushort[] Listed { get; }

    /// <summary>What the rest of the document says of each token; 0 before the first pass.</summary>
    public byte[] Memory { get; }

    /// <summary>Stretches that look like names.</summary>
    public NameRuns Runs { get; }

    /// <summary>How many sentences there are.</summary>
    public int SentenceCount => analysis.Sentences.Length;

    /// <summary>Whether names may stand without a capital in a sentence: it starts without one, or much of the document does.</summary>
    public bool IsCareless(int sentence) => small[sentence];

    /// <summary>The cells of a sentence.</summary>
    public (int Start, int End) Cells(int sentence) => (analysis.Sentences[sentence].FirstToken + (Margin * (sentence + 1)), analysis.Sentences[sentence].EndToken + (Margin * (sentence + 1)));

    /// <summary>The first token of a sentence.</summary>
    public int FirstToken(int sentence) => analysis.Sentences[sentence].FirstToken;

    /// <summary>The word of a cell.</summary>
    public ReadOnlySpan<char> Word(int cell, int sentence) => analysis.Tokens[cell - (Margin * (sentence + 1))].Span.In(analysis.Document.Text);

    /// <summary>Whether a word starts with a capital letter.</summary>
    public bool IsCapital(int cell) => Shapes[cell] != Edge && Shapes[cell] % 6 is >= 1 and <= 4;

    private static bool IsClitic(ReadOnlySpan<char> word) => word.Length is >= 2 and <= 3 && (word[0] is '\'' or '’' || (word[0] == 'n' && word[1] is '\'' or '’')) && char.IsAsciiLetterLower(word[^1]);

    /// <summary>Fills the memory from labels of all tokens.</summary>
    public void Remember(ReadOnlySpan<byte> labels, NameMemory memory)
    {
        memory.Clear();
        for (int pass = 0; pass < 2; pass++)
        {
            for (int s = 0; s < SentenceCount; s++)
            {
                (int start, int end) = Cells(s);
                for (int i = start; i < end; i++)
                {
                    int shape = Shapes[i] % 6;
                    if (pass == 0 && shape is >= 1 and <= 4) memory.Count(Lower[i], labels[i - (Margin * (s + 1))]);
                    else if (pass == 1 && shape == 0) memory.CountLower(Lower[i]);
                }
            }
        }
        for (int i = 0; i < Lower.Length; i++) if (IsCapital(i)) Memory[i] = memory[Lower[i]];
    }
}
