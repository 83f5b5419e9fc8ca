using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Whence.Language.Networks;
using Whence.Language.Words;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Language.Tags;

/// <summary>Gives each token its part of speech, Penn tag and lemma.</summary>
internal sealed class TagStage : IAnalysisStage
{
    private readonly Lazy<TagModel> lazyModel;
    private readonly Lazy<int[]> lazyPlaces;

    // Buffers wait here between documents: making them anew took a tenth of the time.
    private readonly ConcurrentBag<(Tagger, SentenceBatcher, LemmaMemo)> idle = [];

    /// <summary>A stage with the model that the library carries, read when the first document comes.</summary>
    public TagStage()
        : this(new Lazy<TagModel>(() => TagModel.Shipped))
    {
    }

    /// <summary>A stage with a model.</summary>
    public TagStage(TagModel model)
        : this(new Lazy<TagModel>(model))
    {
    }

    private TagStage(Lazy<TagModel> model)
    {
        lazyModel = model;
        lazyPlaces = new(() =>
        {
            int[] places = new int[model.Value.Penn.Length];
            for (int i = 0; i < places.Length; i++) places[i] = model.Value.Lemmas.PlaceOf(LemmaTag(model.Value, i));
            return places;
        });
    }

    /// <inheritdoc/>
    public string Name => "tags";

    /// <inheritdoc/>
    public Layers Needs => Layers.Tokens;

    /// <inheritdoc/>
    public Layers Gives => Layers.Tags;

    /// <summary>The tag by which lemmas are kept: universal and Penn.</summary>
    public static string LemmaTag(TagModel model, int index) => model.Universal[index].ToString() + " " + model.Penn[index];

    /// <inheritdoc/>
    public Analysis Run(Analysis analysis)
    {
        TagModel model = lazyModel.Value;
        Token[] tokens = analysis.Tokens.AsSpan().ToArray();
        string text = analysis.Document.Text;
        (Tagger tagger, SentenceBatcher batcher, LemmaMemo lemmas) = idle.TryTake(out (Tagger, SentenceBatcher, LemmaMemo) waiting) ? waiting : (new(model), new(model.Encoder), new(model, lazyPlaces.Value));
        (int Sentence, int Stretch) at = default;
        KeptStates states = new(model.Encoder, tokens.Length);
        while (at.Sentence < analysis.Sentences.Length)
        {
            at = batcher.Fill(text, analysis.Sentences.AsSpan(), tokens, at, null);
            ReadOnlySpan<byte> classes = tagger.Run(batcher.States);
            batcher.Keep(states);
            for (int s = 0; s < batcher.States.Sentences; s++)
            {
                int first = batcher.States.StartOf(s), offset = batcher.FirstToken(s) - first;
                for (int i = first; i < batcher.States.StartOf(s + 1); i++)
                {
                    ref Token token = ref tokens[offset + i];
                    int tag = classes[i], slot = batcher.States.Slots[i];
                    token = token with
                    {
                        Tag = model.Universal[tag],
                        Penn = model.Penn[tag],
                        Lemma = lemmas.Of(slot, batcher.Forms.FormOf(slot), tag, token.Span.In(text)),
                    };
                }
            }
        }
        idle.Add((tagger, batcher, lemmas));
        return analysis with { Present = analysis.Present | Layers.Tags, States = states, Tokens = ImmutableCollectionsMarshal.AsImmutableArray(tokens) };
    }
}
