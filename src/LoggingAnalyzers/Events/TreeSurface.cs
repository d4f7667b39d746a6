using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Events;

/// <summary>
/// What a file declares, without what stands in bodies: the names that others may bind to, and those that it binds itself.
/// </summary>
internal sealed class TreeSurface
{
    /// <summary>Of no file.</summary>
    public static readonly TreeSurface Empty = new(CSharpSyntaxTree.ParseText(""));

    private static readonly ConditionalWeakTable<SyntaxTree, TreeSurface> Made = new();

    private readonly SyntaxTree _tree;
    private readonly Lazy<ImmutableArray<SurfaceItem>> _items;
    private readonly Lazy<HashSet<string>> _mentioned;

    private TreeSurface(SyntaxTree tree)
    {
        _tree = tree;
        _items = new(() => SurfaceItem.Of((CompilationUnitSyntax)_tree.GetRoot()));
        _mentioned = new(() => new(
            _tree.GetRoot()
                .DescendantTokens(static n => n is not (BlockSyntax or ArrowExpressionClauseSyntax or GlobalStatementSyntax))
                .Where(static t => t.IsKind(SyntaxKind.IdentifierToken))
                .Select(static t => Normal(t.ValueText)),
            StringComparer.Ordinal));
    }

    /// <summary>Whether something here may change what a name means in any file.</summary>
    public bool IsForAll => _items.Value.Any(static i => i.IsForAll);

    /// <summary>The names of all types here.</summary>
    public IEnumerable<string> Types => _items.Value.SelectMany(static i => i.Types);

    /// <summary>The namespaces here, each with those around it, by their full names.</summary>
    public IEnumerable<string> Namespaces => _items.Value.Select(static i => i.Namespace).Distinct().SelectMany(WithOuter);

    public static TreeSurface Of(SyntaxTree tree) => Made.GetValue(tree, static t => new TreeSurface(t));

    /// <summary>The last part of a name, as source may write it: an attribute goes by two names.</summary>
    public static string Normal(string name)
    {
        const string Ending = "Attribute";
        var last = name.Substring(name.LastIndexOf('.') + 1);
        return last.Length > Ending.Length && last.EndsWith(Ending, StringComparison.Ordinal)
            ? last.Substring(0, last.Length - Ending.Length)
            : last;
    }

    /// <summary>Whether one of the names stands here, so that it may mean something else when what it names changes.</summary>
    public bool Mentions(HashSet<string> names) => names.Count < _mentioned.Value.Count
        ? _mentioned.Value.Overlaps(names)
        : names.Overlaps(_mentioned.Value);

    /// <summary>Adds the names of the types that another version of the file declares otherwise.</summary>
    /// <returns>Whether these are all: false if any name may mean something else.</returns>
    public bool AddChanges(TreeSurface other, HashSet<string> names)
    {
        if (this == other)
        {
            return true;
        }

        if (this != Empty && other != Empty && !_tree.Options.Equals(other._tree.Options))
        {
            return false;
        }

        var (mine, others) = (_items.Value, other._items.Value);
        var shorter = Math.Min(mine.Length, others.Length);
        var start = 0;
        while (start < shorter && mine[start].IsSameAs(others[start]))
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && mine[mine.Length - 1 - end].IsSameAs(others[others.Length - 1 - end]))
        {
            end++;
        }

        foreach (var item in Middle(mine).Concat(Middle(others)))
        {
            if (item.IsForAll)
            {
                return false;
            }

            names.UnionWith(item.IsForFile ? Types.Concat(other.Types) : item.Types);
        }

        return true;

        IEnumerable<SurfaceItem> Middle(ImmutableArray<SurfaceItem> items) => items.Skip(start).Take(items.Length - start - end);
    }

    private static IEnumerable<string> WithOuter(string name)
    {
        for (var length = name.Length; length > 0; length = name.LastIndexOf('.', length - 1))
        {
            yield return name.Substring(0, length);
        }
    }
}
