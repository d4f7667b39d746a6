using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Events;

/// <summary>
/// All that a compilation declares, without what stands in bodies. It tells which files have the events that they had in an older one, so
/// that only the others are bound anew.
/// </summary>
/// <remarks>
/// By names alone: what a declaration means depends on the declarations that its file mentions, on those that their files mention, and
/// so on. A change of a type that no such file mentions by name cannot be seen from there, wherever the type stands.
/// </remarks>
internal sealed class DeclaredSurface(Compilation compilation)
{
    private readonly ImmutableArray<SyntaxTree> _trees = [.. compilation.SyntaxTrees];
    private readonly ImmutableArray<MetadataReference> _references = [.. compilation.References];
    private readonly CompilationOptions _options = compilation.Options;
    private readonly string? _assembly = compilation.AssemblyName;

    /// <summary>What was found for each other one; weak, or the surfaces of a day of typing would hold each other.</summary>
    private readonly ConditionalWeakTable<DeclaredSurface, StrongBox<HashSet<SyntaxTree>?>> _answers = new();

    /// <summary>Whether all that a file declares means what it meant when it was part of an older surface.</summary>
    public bool IsSameFor(SyntaxTree tree, DeclaredSurface older) =>
        ReferenceEquals(this, older)
        || (_answers.GetValue(older, o => new(TouchedSince(o))).Value is { } touched && !touched.Contains(tree));

    /// <summary>The files that what changed since may touch; null: all.</summary>
    private HashSet<SyntaxTree>? TouchedSince(DeclaredSurface older) =>
        _assembly == older._assembly
        && (ReferenceEquals(_options, older._options) || _options.Equals(older._options))
        && _references.SequenceEqual(older._references)
        && ChangedSince(older) is { } names
            ? TouchedBy(names)
            : null;

    /// <summary>The names that may mean something else; null: any.</summary>
    private HashSet<string>? ChangedSince(DeclaredSurface older)
    {
        var start = 0;
        var shorter = Math.Min(_trees.Length, older._trees.Length);
        while (start < shorter && ReferenceEquals(_trees[start], older._trees[start]))
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && ReferenceEquals(_trees[_trees.Length - 1 - end], older._trees[older._trees.Length - 1 - end]))
        {
            end++;
        }

        var mine = Middle(_trees);
        var others = Middle(older._trees);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var pairs = mine.Length == others.Length
            ? mine.Zip(others, static (m, o) => (TreeSurface.Of(m), TreeSurface.Of(o)))
            : mine.Concat(others).Select(static t => (TreeSurface.Of(t), TreeSurface.Empty));
        if (!pairs.All(pair => pair.Item1.AddChanges(pair.Item2, names)))
        {
            return null;
        }

        // A namespace that comes or goes may hide a type, or show one, by any part of its name that nobody else declares.
        var spaces = new HashSet<string>(mine.SelectMany(static t => TreeSurface.Of(t).Namespaces), StringComparer.Ordinal);
        spaces.SymmetricExceptWith([.. others.SelectMany(static t => TreeSurface.Of(t).Namespaces)]);
        for (var i = 0; i < _trees.Length && spaces.Count > 0; i++)
        {
            if (i < start || i >= _trees.Length - end)
            {
                spaces.ExceptWith(TreeSurface.Of(_trees[i]).Namespaces);
            }
        }

        names.UnionWith(spaces.Select(TreeSurface.Normal));
        return names;

        SyntaxTree[] Middle(ImmutableArray<SyntaxTree> trees) => [.. trees.Skip(start).Take(trees.Length - start - end)];
    }

    /// <summary>The files that mention one of the names, or a type of such a file, and so on; null: all.</summary>
    private HashSet<SyntaxTree>? TouchedBy(HashSet<string> names)
    {
        var touched = new HashSet<SyntaxTree>();
        var known = new HashSet<string>(names, StringComparer.Ordinal);
        for (var news = names; news.Count > 0;)
        {
            var next = new HashSet<string>(StringComparer.Ordinal);
            foreach (var tree in _trees)
            {
                if (touched.Contains(tree) || TreeSurface.Of(tree) is var surface && !surface.Mentions(news))
                {
                    continue;
                }

                if (surface.IsForAll)
                {
                    return null;
                }

                touched.Add(tree);
                next.UnionWith(surface.Types.Where(known.Add));
            }

            news = next;
        }

        return touched;
    }
}
