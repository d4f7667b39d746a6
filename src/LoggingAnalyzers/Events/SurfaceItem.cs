using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Events;

/// <summary>One outermost part of a file: a type, a using, an attribute of the assembly, a switch of nullability …</summary>
/// <param name="Namespace">The namespace that it stands in, by its full name.</param>
/// <param name="Node">Its syntax.</param>
internal sealed record SurfaceItem(string Namespace, SyntaxNode Node)
{
    private static readonly string[] Program = ["Program"];

    /// <summary>Whether it may change what a name means in any file, or what the language itself binds to.</summary>
    public bool IsForAll =>
        Namespace == "System"
        || Namespace.StartsWith("System.", StringComparison.Ordinal)
        || (Node is UsingDirectiveSyntax directive ? IsGlobal(directive)
            : Node is not (BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or GlobalStatementSyntax or IncompleteMemberSyntax
                or BaseNamespaceDeclarationSyntax or NullableDirectiveTriviaSyntax));

    /// <summary>Whether it may change what a name means in its file.</summary>
    public bool IsForFile => Node is UsingDirectiveSyntax or NullableDirectiveTriviaSyntax;

    /// <summary>The names of the types that it declares.</summary>
    public IEnumerable<string> Types => Node switch
    {
        GlobalStatementSyntax => Program,
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax => Node
            .DescendantNodesAndSelf(static n => n is TypeDeclarationSyntax)
            .Select(static n => n is BaseTypeDeclarationSyntax type ? type.Identifier.ValueText
                : n is DelegateDeclarationSyntax function ? function.Identifier.ValueText
                : "")
            .Where(static name => name.Length > 0)
            .Select(TreeSurface.Normal),
        _ => [],
    };

    /// <summary>The parts of a file in their order.</summary>
    public static ImmutableArray<SurfaceItem> Of(CompilationUnitSyntax root)
    {
        var items = new List<SurfaceItem>();
        Add("", root.Externs, root.Usings, root.Members);
        items.AddRange(root.AttributeLists.Select(static a => new SurfaceItem("", a)));
        if (root.ContainsDirectives)
        {
            for (var directive = root.GetFirstDirective(IsSwitch); directive is not null; directive = directive.GetNextDirective(IsSwitch))
            {
                items.Add(new SurfaceItem("", directive));
            }
        }

        return [.. items.OrderBy(static i => i.Node.SpanStart)];

        void Add(
            string space, IEnumerable<SyntaxNode> externs, IEnumerable<SyntaxNode> usings, SyntaxList<MemberDeclarationSyntax> members)
        {
            items.AddRange(externs.Concat(usings).Select(n => new SurfaceItem(space, n)));
            foreach (var member in members)
            {
                if (member is BaseNamespaceDeclarationSyntax inner)
                {
                    var name = string.Concat(inner.Name.DescendantTokens().Select(static t => t.ValueText));
                    var full = space.Length == 0 ? name : space + "." + name;
                    items.Add(new SurfaceItem(full, inner));
                    Add(full, inner.Externs, inner.Usings, inner.Members);
                }
                else
                {
                    items.Add(new SurfaceItem(space, member));
                }
            }
        }
    }

    public bool IsSameAs(SurfaceItem other) =>
        Namespace == other.Namespace
        && (Node is BaseNamespaceDeclarationSyntax
            ? other.Node is BaseNamespaceDeclarationSyntax
            : SyntaxFactory.AreEquivalent(Node, other.Node, topLevel: true) && EnumsAreSame(other));

    public static bool IsGlobal(UsingDirectiveSyntax directive) => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);

    /// <summary>For the compiler, what an enum member equals is a body; an event may take its id from there.</summary>
    private bool EnumsAreSame(SurfaceItem other)
    {
        var (enums, others) = (Enums(Node), Enums(other.Node));
        return enums.Count == others.Count
            && enums.Zip(others, static (e, o) => SyntaxFactory.AreEquivalent(e, o, topLevel: false)).All(static same => same);
    }

    private static List<EnumDeclarationSyntax> Enums(SyntaxNode node) =>
        [.. node.DescendantNodesAndSelf(static n => n is TypeDeclarationSyntax).OfType<EnumDeclarationSyntax>()];

    private static bool IsSwitch(DirectiveTriviaSyntax directive) => directive.IsKind(SyntaxKind.NullableDirectiveTrivia);
}
