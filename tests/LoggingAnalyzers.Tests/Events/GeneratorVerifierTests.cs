using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit.Sdk;

namespace LoggingAnalyzers.Tests.Events;

/// <summary>The harness must fail when a generator is wrong: each fault is planted once.</summary>
public class GeneratorVerifierTests
{
    private const string Source = "public class A { }";

    [Fact]
    public void Sound_generator_passes() => Assert.Single(Verify(new Planted(static symbol => symbol.Name)).Run(Source).Files);

    [Fact]
    public void Symbol_in_the_model_fails() => Fails(new Planted(static symbol => symbol), "holds a");

    [Fact]
    public void Symbol_inside_a_field_of_the_model_fails() => Fails(new Planted(static symbol => new Box(symbol)), "holds a");

    [Fact]
    public void Symbol_inside_a_collection_fails() => Fails(new Planted(static symbol => new List<object> { symbol }), "holds a");

    [Fact]
    public void Syntax_location_and_compilation_fail()
    {
        Fails(new Planted(static symbol => symbol.DeclaringSyntaxReferences[0].GetSyntax()), "holds a");
        Fails(new Planted(static symbol => symbol.Locations[0]), "holds a");
        Fails(new Planted(static symbol => ((ISourceAssemblySymbol)symbol.ContainingAssembly).Compilation), "holds a");
    }

    [Fact]
    public void Model_that_is_never_equal_fails() => Fails(new Planted(static symbol => new[] { symbol.Name }), "Modified");

    [Fact]
    public void Output_that_depends_on_the_compilation_fails() =>
        Fails(new Planted(static symbol => symbol.Name, fromCompilation: true), "'output' is Modified after an unrelated edit");

    [Fact]
    public void Warning_in_generated_code_fails() =>
        Fails(new Planted(static symbol => symbol.Name, body: "string? s = null; _ = s.Length;"), "CS8602");

    [Fact]
    public void Exception_in_the_generator_fails() =>
        Fails(new Planted(static _ => throw new InvalidOperationException("planted")), "planted");

    [Fact]
    public void Steps_without_the_names_fail() => Fails(new Planted(static symbol => symbol.Name), "No step", ["Other"]);

    private static GeneratorVerifier Verify(Planted generator, params string[] steps) =>
        new(generator, steps is [] ? [Planted.Step] : steps);

    private static void Fails(Planted generator, string why, params string[] steps) =>
        Assert.Contains(
            why, Assert.ThrowsAny<XunitException>(() => Verify(generator, steps).Run(Source)).Message, StringComparison.Ordinal);

    private sealed record Box(ISymbol Symbol);

    /// <summary>A generator of one file a class, whose model is whatever a test plants.</summary>
    private sealed class Planted(Func<INamedTypeSymbol, object> model, bool fromCompilation = false, string body = "")
        : IIncrementalGenerator
    {
        public const string Step = "Planted";

        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            var models = context.SyntaxProvider
                .CreateSyntaxProvider(
                    static (node, _) => node is ClassDeclarationSyntax { Identifier.ValueText.Length: 1 },
                    (c, _) => model((INamedTypeSymbol)c.SemanticModel.GetDeclaredSymbol(c.Node)!))
                .WithTrackingName(Step);
            var length = context.CompilationProvider.Select((c, _) => fromCompilation ? c.SyntaxTrees.First().Length : 0);
            context.RegisterSourceOutput(
                models.Combine(length),
                (production, _) => production.AddSource("Planted.g.cs", $"#nullable enable\nclass Planted {{ void M() {{ {body} }} }}"));
        }
    }
}
