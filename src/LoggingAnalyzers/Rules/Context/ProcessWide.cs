using LoggingAnalyzers.Sensitivity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Rules.Context;

/// <summary>Conditions of the whole process, of its configuration or platform: there is no one that they happened to.</summary>
internal static class ProcessWide
{
    private static readonly HashSet<string> Words = new(
        ("configuration configured configure config configuring setting setup supported unsupported installed uninstalled registered "
        + "platform startup environment production development enabled disabled shutdown license licence feature").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Phrases =
    [
        "should only be", "must not be used in", "should not be used in", "shutting down", "starting up", "set to true", "set to false",
        "path has not been set", "path is not set", "folder has not been set", "folder is not set", "directory has not been set",
        "directory is not set", "variable is not set",
    ];

    private static readonly string[] Builders =
    [
        "IApplicationBuilder", "IServiceCollection", "WebApplicationBuilder", "WebApplication", "IHostBuilder", "IHostApplicationBuilder",
        "IEndpointRouteBuilder", "IWebHostBuilder",
    ];

    public static bool Is(string text, IOperation call, ISymbol containing)
    {
        if (Phrases.Any(p => text.IndexOf(p, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            return true;
        }

        foreach (var word in text.Split([' ', '.', ',', ';', ':', '!', '?', '(', ')', '/', '"', '\'', '-', '\r', '\n', '\t', '[', ']']))
        {
            if (Words.Contains(word) || Words.Contains(word.TrimEnd('s')))
            {
                return true;
            }

            // A text that names its own type is one of a kind: a migration, a job.
            if (word.Length > 3 && word == containing.ContainingType?.Name)
            {
                return true;
            }
        }

        return IsStartup(call, containing);
    }

    private static bool IsStartup(IOperation call, ISymbol containing) =>
        containing is IMethodSymbol { MethodKind: MethodKind.StaticConstructor }
        || containing is IMethodSymbol { Name: "Main" or "<Main>$" }
        || (containing.ContainingType is { } type
            && NameWords.Split(type.Name).Exists(static w => w is "migration" or "migrate" or "migrator"))
        || containing is IMethodSymbol method && method.Parameters.Any(static p => Builders.Contains(p.Type.Name))
        || call.Syntax.FirstAncestorOrSelf<GlobalStatementSyntax>() is not null;
}
