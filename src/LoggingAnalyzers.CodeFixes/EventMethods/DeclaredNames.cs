using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.EventMethods;

/// <summary>The events that a compilation declares, and the classes that hold events: read once for each compilation.</summary>
internal sealed class DeclaredNames
{
    private static readonly PerCompilation<DeclaredNames> All = new(static c => new DeclaredNames(c));

    private DeclaredNames(Compilation compilation)
    {
        var events = new EventAttributes(compilation);
        foreach (var tree in compilation.SyntaxTrees)
        {
            SemanticModel? model = null;
            foreach (var type in tree.GetRoot()
                .DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
                .OfType<ClassDeclarationSyntax>())
            {
                Read(type, events, () => model ??= compilation.GetSemanticModel(tree));
            }
        }
    }

    /// <summary>Event name → the method that declares it.</summary>
    public Dictionary<string, IMethodSymbol> Methods { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids in use.</summary>
    public HashSet<int> Ids { get; } = [];

    /// <summary>Static partial classes whose name ends in Events.</summary>
    public List<INamedTypeSymbol> Hosts { get; } = [];

    public static DeclaredNames Of(Compilation compilation) => All.Of(compilation);

    /// <summary>The attribute of a declared event, by the name of the event.</summary>
    public static string? NameOf(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(static a => a.Key == "EventName").Value.Value as string
        ?? (attribute.AttributeClass?.Name == "LoggerMessageAttribute" ? null
            : attribute.ConstructorArguments is [{ Value: string name }, ..] ? name : null);

    private void Read(ClassDeclarationSyntax type, EventAttributes events, Func<SemanticModel> model)
    {
        if (type.Identifier.ValueText.EndsWith("Events", StringComparison.Ordinal)
            && type.Modifiers.Any(static m => m.ValueText == "static") && type.Modifiers.Any(static m => m.ValueText == "partial")
            && model().GetDeclaredSymbol(type) is { ContainingType: null, Arity: 0 } host
            && !Hosts.Contains(host, SymbolEqualityComparer.Default))
        {
            Hosts.Add(host);
        }

        foreach (var member in type.Members.OfType<MethodDeclarationSyntax>())
        {
            if (member.AttributeLists.Count > 0 && member.Modifiers.Any(static m => m.ValueText == "partial")
                && model().GetDeclaredSymbol(member) is { } method && events.AttributeOf(method) is { } attribute)
            {
                if (NameOf(attribute) is { } name)
                {
                    Methods[name] = method;
                }

                if (attribute.NamedArguments.FirstOrDefault(static a => a.Key == "EventId").Value.Value is int id && id != 0)
                {
                    Ids.Add(id);
                }
            }
        }
    }
}
