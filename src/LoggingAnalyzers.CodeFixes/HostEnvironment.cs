using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>The host's environment, as code at a place can name it.</summary>
internal sealed class HostEnvironment
{
    private const string Namespace = "Microsoft.Extensions.Hosting";

    private readonly bool needsImport;

    private HostEnvironment(ExpressionSyntax check, bool needsImport)
    {
        Check = check;
        this.needsImport = needsImport;
    }

    /// <summary><c>environment.IsDevelopment()</c>.</summary>
    public ExpressionSyntax Check { get; }

    /// <summary>
    /// The environment in scope: itself before what holds it (a builder, an application, a host's context), locals and parameters before
    /// members. Null where there is none, or where the code may not capture it.
    /// </summary>
    public static HostEnvironment? Find(SemanticModel model, SyntaxNode place, CancellationToken cancellationToken)
    {
        if (model.Compilation.GetTypeByMetadataName(Namespace + ".IHostEnvironment") is not { } environment
            || model.Compilation.GetTypeByMetadataName(Namespace + ".HostEnvironmentEnvExtensions") is null
            || place.Ancestors().Any(VariableReach.IsStaticFunction))
        {
            return null;
        }

        var found = (Rank: int.MaxValue, Text: "");
        foreach (var symbol in model.LookupSymbols(place.SpanStart))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TypeOf(symbol, place.SpanStart) is not { } type || PathOf(type, environment) is not { } path
                || !VariableReach.Allows(symbol, place, cancellationToken))
            {
                continue;
            }

            var rank = (path.Length > 0 ? 2 : 0) + (symbol is ILocalSymbol or IParameterSymbol ? 0 : 1);
            var name = SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None ? symbol.Name : "@" + symbol.Name;
            var isBetter = rank < found.Rank || (rank == found.Rank && string.CompareOrdinal(name + path, found.Text) < 0);
            if (isBetter && IsReadable(model, place, name, symbol))
            {
                found = (rank, name + path);
            }
        }

        if (found.Text.Length == 0)
        {
            return null;
        }

        var check = SyntaxFactory.ParseExpression(found.Text + ".IsDevelopment()");
        var bound = model.GetSpeculativeSymbolInfo(place.SpanStart, check, SpeculativeBindingOption.BindAsExpression).Symbol;
        return new HostEnvironment(check, bound is null);
    }

    /// <summary>Adds the import that the check needs, in its place among those there are.</summary>
    public SyntaxNode Import(SyntaxNode root)
    {
        if (!needsImport || root is not CompilationUnitSyntax unit)
        {
            return root;
        }

        var import = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(Namespace)).NormalizeWhitespace()
            .WithTrailingTrivia(LineEnd(root));
        var index = unit.Usings.Count(u => u.Alias is null && u.StaticKeyword.IsKind(SyntaxKind.None) && Comes(u.Name?.ToString() ?? ""));
        if (index > 0 || unit.Usings.Count == 0)
        {
            return unit.WithUsings(unit.Usings.Insert(index, import));
        }

        // What stands above the first import stays there: a licence, a pragma.
        var first = unit.Usings[0];
        return unit.WithUsings(unit.Usings
            .Replace(first, first.WithoutLeadingTrivia())
            .Insert(0, import.WithLeadingTrivia(first.GetLeadingTrivia())));
    }

    // The file's own, whatever the machine's.
    private static SyntaxTrivia LineEnd(SyntaxNode root) =>
        root.DescendantTrivia().FirstOrDefault(static t => t.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } end
            ? end
            : SyntaxFactory.LineFeed;

    private static bool Comes(string name) =>
        name == "System" || name.StartsWith("System.", StringComparison.Ordinal) || string.CompareOrdinal(name, Namespace) < 0;

    private static ITypeSymbol? TypeOf(ISymbol symbol, int position) => symbol switch
    {
        // A local that is declared further down, or has no value yet, is in scope and of no use.
        ILocalSymbol { DeclaringSyntaxReferences: [var reference] } local when reference.Span.End <= position
            && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer: not null } => local.Type,
        IParameterSymbol { RefKind: RefKind.None } parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { GetMethod: not null, IsIndexer: false } property => property.Type,
        _ => null,
    };

    private static string? PathOf(ITypeSymbol type, INamedTypeSymbol environment)
    {
        if (IsA(type, environment))
        {
            return "";
        }

        return type.Name switch
        {
            "WebApplicationBuilder" or "WebApplication" or "HostApplicationBuilder" or "IHostApplicationBuilder" =>
                Member(type, "Environment", environment),
            "WebHostBuilderContext" or "HostBuilderContext" => Member(type, "HostingEnvironment", environment),
            _ => null,
        };
    }

    private static string? Member(ITypeSymbol type, string name, INamedTypeSymbol environment) =>
        type.GetMembers(name).OfType<IPropertySymbol>().Any(p => IsA(p.Type, environment)) ? "." + name : null;

    private static bool IsA(ITypeSymbol type, INamedTypeSymbol environment) =>
        type.Equals(environment, SymbolEqualityComparer.Default)
        || type.AllInterfaces.Contains(environment, SymbolEqualityComparer.Default);

    // An instance's member is no use in a static method or outside any, one that a local hides is none anywhere.
    private static bool IsReadable(SemanticModel model, SyntaxNode place, string name, ISymbol symbol)
    {
        var enclosing = model.GetEnclosingSymbol(place.SpanStart);
        while (enclosing is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            enclosing = enclosing.ContainingSymbol;
        }

        var needsInstance = symbol is IFieldSymbol or IPropertySymbol
            ? !symbol.IsStatic
            : symbol is IParameterSymbol && !symbol.ContainingSymbol.Equals(enclosing, SymbolEqualityComparer.Default)
                && symbol.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor };
        var hasInstance = enclosing is IMethodSymbol { IsStatic: false, ContainingType: var type } && Inherits(type, symbol.ContainingType);
        if (needsInstance && !hasInstance)
        {
            return false;
        }

        var expression = SyntaxFactory.ParseExpression(name);
        var bound = model.GetSpeculativeSymbolInfo(place.SpanStart, expression, SpeculativeBindingOption.BindAsExpression);
        return symbol.Equals(bound.Symbol, SymbolEqualityComparer.Default);
    }

    private static bool Inherits(INamedTypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (t.Equals(ancestor, SymbolEqualityComparer.Default))
            {
                return true;
            }
        }

        return false;
    }
}
