using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LoggingAnalyzers.CodeFixes.EventMethods;

/// <summary>
/// The classes that events are declared in: the nearest one whose name ends in Events, or a new one in a file of its own.
/// </summary>
internal static class EventHosts
{
    /// <summary>Chooses a class for each event: an existing one, or none for the new one.</summary>
    public static List<(INamedTypeSymbol? Host, string Namespace, string Class, List<EventRegistry.Entry> Events)> Choose(
        List<EventRegistry.Entry> events, DeclaredNames declared, Compilation compilation, Project project)
    {
        var hosts = declared.Hosts.OrderBy(static h => h.ToDisplayString(), StringComparer.Ordinal).ToList();
        var chosen = new List<(INamedTypeSymbol? Host, string Namespace, string Class, List<EventRegistry.Entry> Events)>();
        if (events.Count == 0)
        {
            return chosen;
        }

        if (hosts.Count > 0)
        {
            foreach (var group in events.GroupBy<EventRegistry.Entry, INamedTypeSymbol>(
                e => hosts.OrderByDescending(h => Shared(SpaceOf(h), e.Places[0])).First(), SymbolEqualityComparer.Default))
            {
                chosen.Add((group.Key, SpaceOf(group.Key), group.Key.Name, [.. group]));
            }
        }
        else
        {
            var space = events.SelectMany(static e => e.Places).Aggregate(Common);
            space = space.Length > 0 ? space : project.DefaultNamespace ?? "";
            var name = Identifier(space.Length > 0 ? space.Substring(space.LastIndexOf('.') + 1) : compilation.AssemblyName ?? "Log");
            var type = name + "Events";
            if (compilation.GetTypeByMetadataName((space.Length > 0 ? space + "." : "") + type) is not null)
            {
                type = name + "LogEvents";
            }

            chosen.Add((null, space, type, events));
        }

        foreach (var (_, space, _, members) in chosen)
        {
            members.ForEach(m => m.Namespace = space);
        }

        return chosen;
    }

    /// <summary>Declares the events in their classes.</summary>
    /// <param name="solution">What the calls are changed in already.</param>
    /// <param name="project">The project as it was.</param>
    public static async Task<Solution> DeclareAsync(
        Solution solution,
        Project project,
        List<(INamedTypeSymbol? Host, string Namespace, string Class, List<EventRegistry.Entry> Events)> hosts,
        bool isOwn,
        CancellationToken cancellationToken)
    {
        foreach (var (host, space, type, events) in hosts)
        {
            var members = events.Select(e => EventDeclarationText.Of(e.Shape, e.Method, isOwn)).ToArray();
            if (host is null)
            {
                var id = DocumentId.CreateNewId(project.Id);
                var text = SourceText.From(NewFile(space, type, isOwn, project));
                solution = solution.AddDocument(id, type + ".cs", text, filePath: PathOf(project, type));
                solution = await AddAsync(solution, id, type, members, cancellationToken).ConfigureAwait(false);
            }
            else if (host.DeclaringSyntaxReferences.Select(r => project.GetDocument(r.SyntaxTree))
                .FirstOrDefault(static d => d is not null) is { } document)
            {
                solution = await AddAsync(solution, document.Id, type, members, cancellationToken).ConfigureAwait(false);
            }
        }

        return solution;
    }

    private static async Task<Solution> AddAsync(
        Solution solution, DocumentId document, string type, MemberDeclarationSyntax[] members, CancellationToken cancellationToken)
    {
        var root = (await solution.GetDocument(document)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var declaration = root.DescendantNodes().OfType<ClassDeclarationSyntax>().First(c => c.Identifier.ValueText == type);
        var end = root.ToFullString().Contains("\r\n") ? SyntaxFactory.CarriageReturnLineFeed : SyntaxFactory.LineFeed;
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0 || declaration.Members.Count > 0)
            {
                members[i] = members[i].WithLeadingTrivia(end);
            }
        }

        return solution.WithDocumentSyntaxRoot(document, root.ReplaceNode(declaration, declaration.AddMembers(members)));
    }

    private static string NewFile(string space, string type, bool isOwn, Project project)
    {
        var writer = new SourceWriter();
        if (isOwn && space != "LoggingAnalyzers")
        {
            writer.Line("using LoggingAnalyzers;");
        }

        writer.Line("using Microsoft.Extensions.Logging;").Line();
        var isFileScoped = space.Length > 0 && project.ParseOptions is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp10 };
        if (isFileScoped)
        {
            writer.Line("namespace " + space + ";").Line();
        }
        else if (space.Length > 0)
        {
            writer.Open("namespace " + space);
        }

        writer.Line("/// <summary>What is logged: each event once, with its name, level and fields.</summary>")
            .Open("internal static partial class " + type).Close();
        if (space.Length > 0 && !isFileScoped)
        {
            writer.Close();
        }

        return writer.ToString();
    }

    private static string? PathOf(Project project, string type) =>
        Path.GetDirectoryName(project.FilePath) is { Length: > 0 } folder ? Path.Combine(folder, type + ".cs") : null;

    private static string SpaceOf(INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";

    private static int Shared(string one, string other) =>
        one.Split('.').Zip(other.Split('.'), static (a, b) => a == b).TakeWhile(static same => same).Count();

    private static string Common(string one, string other) =>
        string.Join(".", one.Split('.').Take(Shared(one, other)));

    private static string Identifier(string name)
    {
        var clean = new string([.. name.Where(char.IsLetterOrDigit)]);
        return clean.Length == 0 || !char.IsLetter(clean[0]) ? "Log" : char.ToUpperInvariant(clean[0]) + clean.Substring(1);
    }
}
