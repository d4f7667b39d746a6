namespace LoggingAnalyzers.Package.Tests.Harness;

/// <summary>The console consumer, restored and built once for the tests that only look at it.</summary>
public sealed class BuiltConsole(PackedFeed feed) : IAsyncLifetime
{
    internal Consumer Consumer { get; } = Consumer.Create(feed, "Console");

    internal CommandResult Build { get; private set; } = new(-1, "");

    internal IReadOnlyList<CompilerMessage> ErrorLog { get; private set; } = [];

    internal CompilerMessage Credential => Consumer.At("Mistakes.cs", "login.Password);", "warning", "LH1002");

    internal CompilerMessage Template => Consumer.At("Mistakes.cs", "$\"Attempt", "note", "LH2001");

    internal CompilerMessage Exception => Consumer.At("Mistakes.cs", "problem);", "warning", "LH3001");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await Consumer.RestoreAsync();
        (Build, ErrorLog) = await Consumer.BuildWithErrorLogAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
