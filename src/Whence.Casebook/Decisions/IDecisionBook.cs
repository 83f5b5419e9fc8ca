using System.Collections.Immutable;

namespace Whence.Casebook.Decisions;

/// <summary>Keeps what people decided, beside the reports and apart from what was found. One contract for every engine.</summary>
/// <remarks>Nothing is ever removed: what is taken back stays, with who did so and when. Not for several threads at once.</remarks>
public interface IDecisionBook
{
    /// <summary>All decisions, by number, those that were taken back included.</summary>
    Task<ImmutableArray<Decision>> DecisionsAsync(CancellationToken token = default);

    /// <summary>Keeps a decision and gives it its number.</summary>
    Task<Decision> DecideAsync(Decision decision, CancellationToken token = default);

    /// <summary>Takes a decision back; false where there is none of that number that holds.</summary>
    Task<bool> UndoAsync(long number, string who, DateTimeOffset when, CancellationToken token = default);

    /// <summary>What was last seen, as <see cref="KeepLookAsync"/> kept it; null where nothing was.</summary>
    Task<KeptLook?> LastLookAsync(CancellationToken token = default);

    /// <summary>Keeps what was seen, in place of what was before.</summary>
    Task KeepLookAsync(KeptLook look, CancellationToken token = default);
}
