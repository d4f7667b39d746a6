using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Tests.Harness;

/// <summary>What the code under test references beside the base class library; our runtime brings the logging abstractions along.</summary>
[Flags]
public enum ReferenceSet
{
    None = 0,
    MicrosoftWithoutRuntime = 1,
    Runtime = 2,
    Microsoft = MicrosoftWithoutRuntime | Runtime,
    SerilogWithoutRuntime = 4,
    Serilog = SerilogWithoutRuntime | Runtime,
    NLogWithoutRuntime = 8,
    NLog = NLogWithoutRuntime | Runtime,
    All = Microsoft | Serilog | NLog,
}

/// <summary>The assemblies of a <see cref="ReferenceSet"/>: those that this test process runs on, so nothing is downloaded.</summary>
internal static class ReferenceSets
{
    private static readonly (ReferenceSet? Owner, MetadataReference Reference)[] Platform =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(p => (Owner(p, Path.GetFileNameWithoutExtension(p)), (MetadataReference)MetadataReference.CreateFromFile(p)))];

    public static ImmutableArray<MetadataReference> Of(ReferenceSet set) =>
        [.. Platform.Where(a => a.Owner is not { } owner || (owner & set) != 0).Select(a => a.Reference)];

    /// <summary>The sets an assembly is part of; null for the base class library, which is in all.</summary>
    private static ReferenceSet? Owner(string path, string name) => name switch
    {
        _ when Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location) => null,
        "Serilog" => ReferenceSet.SerilogWithoutRuntime,
        "NLog" => ReferenceSet.NLogWithoutRuntime,
        "LoggingAnalyzers.Runtime" => ReferenceSet.Runtime,
        "Microsoft.Extensions.Logging.Abstractions" or "Microsoft.Extensions.DependencyInjection.Abstractions" => ReferenceSet.Microsoft,
        _ => name.Split('.') is ["Microsoft", "Extensions" or "AspNetCore" or "Net", ..] ? ReferenceSet.MicrosoftWithoutRuntime : ReferenceSet.None,
    };
}
