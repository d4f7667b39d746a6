using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Events;

/// <summary>
/// All that a compilation declares, without what stands in bodies. Two compilations of the same surface have the same events, so that
/// typing in a body binds no declaration anew.
/// </summary>
internal sealed class DeclaredSurface(Compilation compilation)
{
    private readonly ImmutableArray<SyntaxTree> _trees = [.. compilation.SyntaxTrees];
    private readonly ImmutableArray<MetadataReference> _references = [.. compilation.References];
    private readonly CompilationOptions _options = compilation.Options;
    private readonly string? _assembly = compilation.AssemblyName;

    /// <summary>What was found for each other one; weak, or the surfaces of a day of typing would hold each other.</summary>
    private readonly ConditionalWeakTable<DeclaredSurface, StrongBox<bool>> _answers = new();

    public bool IsSameAs(DeclaredSurface other) =>
        ReferenceEquals(this, other) || _answers.GetValue(other, o => new StrongBox<bool>(HasSame(o))).Value;

    private bool HasSame(DeclaredSurface other) =>
        _assembly == other._assembly
        && (ReferenceEquals(_options, other._options) || _options.Equals(other._options))
        && _references.SequenceEqual(other._references)
        && HasTreesOf(other);

    private bool HasTreesOf(DeclaredSurface other)
    {
        if (_trees.Length != other._trees.Length)
        {
            return false;
        }

        for (var i = 0; i < _trees.Length; i++)
        {
            if (!ReferenceEquals(_trees[i], other._trees[i]) && !DeclareSame(_trees[i], other._trees[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool DeclareSame(SyntaxTree tree, SyntaxTree other)
    {
        if (!tree.Options.Equals(other.Options) || !tree.IsEquivalentTo(other, topLevel: true))
        {
            return false;
        }

        // For the compiler, what an enum member equals is a body; an event may take its id from there.
        var (enums, others) = (Enums(tree), Enums(other));
        return enums.Count == others.Count
            && enums.Zip(others, static (e, o) => SyntaxFactory.AreEquivalent(e, o, topLevel: false)).All(static same => same);
    }

    private static List<EnumDeclarationSyntax> Enums(SyntaxTree tree) =>
        [.. tree.GetRoot()
            .DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<EnumDeclarationSyntax>()];
}
