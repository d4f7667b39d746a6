using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>Finds the value that a hole means among what can be used at a place.</summary>
internal static class ValueInScope
{
    /// <summary>
    /// The one variable or member of a name: <c>orderId</c>, <c>OrderId</c>, or <c>order.Id</c>. Null where there is none or are several,
    /// and for what is sensitive by its name.
    /// </summary>
    public static CallValue? Named(string name, SemanticModel model, int position)
    {
        var wanted = Plain(name);
        if (SensitiveNames.Classify(name) != NameSensitivity.None)
        {
            return null;
        }

        var isStatic = model.GetEnclosingSymbol(position) is { IsStatic: true };
        var place = model.SyntaxTree.GetRoot().FindToken(position).Parent!;
        var reachable = model.LookupSymbols(position)
            .Where(s => Type(s) is not null && IsUsable(s, position, isStatic) && VariableReach.Allows(s, place, CancellationToken.None))
            .ToList();
        var found = reachable.Where(s => Same(Plain(s.Name), wanted)).Select(static s => (Text: Written(s), Type: Type(s)!)).ToList();
        if (found.Count == 0)
        {
            found =
            [
                .. reachable.Where(s => wanted.StartsWith(Plain(s.Name), StringComparison.OrdinalIgnoreCase))
                    .SelectMany(s => Type(s)!.GetMembers().OfType<IPropertySymbol>()
                        .Where(p => p is { IsStatic: false, IsIndexer: false, GetMethod: not null } && model.IsAccessible(position, p)
                            && Same(Plain(s.Name) + Plain(p.Name), wanted))
                        .Select(p => (Text: Written(s) + "." + Written(p), p.Type))),
            ];
        }

        return found is [var (text, type)]
            ? new(SyntaxFactory.Argument(SyntaxFactory.ParseExpression(text)), null, type)
            : null;
    }

    private static ITypeSymbol? Type(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol { RefKind: not RefKind.Out } parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => property.Type,
        _ => null,
    };

    // A local has its value for sure where it is declared with one.
    private static bool IsUsable(ISymbol symbol, int position, bool isStatic) => symbol switch
    {
        ILocalSymbol { IsForEach: true } => true,
        ILocalSymbol local => local.DeclaringSyntaxReferences is [var declaration] && declaration.Span.End < position
            && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer: not null },
        IFieldSymbol or IPropertySymbol => symbol.IsStatic || !isStatic,
        _ => true,
    };

    private static string Written(ISymbol symbol) =>
        SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None ? symbol.Name : "@" + symbol.Name;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) => new([.. name.Where(char.IsLetterOrDigit)]);
}
