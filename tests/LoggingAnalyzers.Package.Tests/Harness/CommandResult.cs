namespace LoggingAnalyzers.Package.Tests.Harness;

/// <summary>How a command ended and all that it printed.</summary>
internal sealed record CommandResult(int ExitCode, string Output)
{
    /// <summary>The diagnostics of our rules that a compiler printed.</summary>
    public IReadOnlyList<CompilerMessage> RuleMessages => [.. CompilerMessage.Parse(Output).Where(message => message.Id.StartsWith("LH", StringComparison.Ordinal))];

    /// <summary>All warnings and errors, of whatever tool.</summary>
    public IReadOnlyList<CompilerMessage> Messages => CompilerMessage.Parse(Output);
}
