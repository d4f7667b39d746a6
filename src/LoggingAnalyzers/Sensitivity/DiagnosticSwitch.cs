using System.Collections.Immutable;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>One switch of a library that makes it log what it otherwise keeps back: a row of <see cref="DiagnosticSwitchRows"/>.</summary>
/// <param name="Kind">How it is turned on.</param>
/// <param name="Member">The property or method.</param>
/// <param name="Types">Metadata names of the types that declare the member.</param>
/// <param name="Reveals">What comes into the log, for the message.</param>
/// <param name="Names">The parameter of a call, the dangerous flags, the name of a named switch.</param>
internal sealed record DiagnosticSwitch(
    SwitchKind Kind, string Member, ImmutableArray<string> Types, string Reveals, ImmutableArray<string> Names);
