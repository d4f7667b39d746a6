using System.Collections.Immutable;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>One row of the table of framework values that hold secrets.</summary>
/// <param name="Types">Metadata names of the types.</param>
/// <param name="Members">Properties and methods whose value it is; none: every value of the type, printed whole.</param>
/// <param name="What">What the value is, for the message.</param>
/// <param name="Instead">What to log instead, for the message.</param>
/// <param name="IsSecret">Nothing of it is harmless: text is masked, not sanitized.</param>
/// <param name="Evidence">How sure the row is.</param>
/// <param name="IsHandedOn">Only what a builder of the state takes in: printed, the type says nothing.</param>
internal sealed record KnownValue(
    ImmutableArray<string> Types, ImmutableArray<string> Members, string What, string Instead, bool IsSecret = false,
    Evidence Evidence = Evidence.KnownApi, bool IsHandedOn = false);
