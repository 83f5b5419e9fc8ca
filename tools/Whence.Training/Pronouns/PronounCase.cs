using Whence.Mentions.Linking;
using Whence.Mentions.Pronouns;

namespace Whence.Training.Pronouns;

/// <summary>A pronoun with its candidates' features and which of them are right.</summary>
internal sealed class PronounCase
{
    public uint[] None { get; set; } = [];

    public List<uint[]> Features { get; } = [];

    public List<EntityDraft> Entities { get; } = [];

    public List<bool> Right { get; } = [];

    public EntityDraft? A { get; set; }

    public EntityDraft? B { get; set; }

    public bool MayStayOpen { get; set; }

    public bool HasRight => MayStayOpen || Right.Contains(true);

    /// <summary>The best candidate; -1 for none.</summary>
    public int Choose(PronounModel model)
    {
        int best = -1;
        float score = model.Score(None);
        for (int i = 0; i < Features.Count; i++)
        {
            float value = model.Score(Features[i]);
            if (value > score || (value == score && best < 0)) (best, score) = (i, value);
        }
        return best;
    }
}
