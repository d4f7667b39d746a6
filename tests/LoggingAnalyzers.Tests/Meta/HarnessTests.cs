#pragma warning disable RS1001, RS2008, RS1038 // The analyzer in this file is not one of the package's.
using System.Collections.Immutable;
using LoggingAnalyzers.CodeFixes;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Sdk;

namespace LoggingAnalyzers.Tests.Meta;

/// <summary>The harness fails when it should: each test plants one fault.</summary>
public sealed class HarnessTests
{
    private const string Marked = "class C { void M() { int [|bad|] = 1, [|bad2|] = 2; } }";
    private const string Fixed = "class C { void M() { int good = 1, good2 = 2; } }";

    [Fact]
    public Task Accepts_a_right_analyzer_and_fix() => CSharpCodeFixVerifier<Analyzer, Renaming>.VerifyCodeFixAsync(Marked, Fixed);

    [Theory]
    [InlineData("class C { int bad; }", "Not expected")]
    [InlineData("class C { int [|good|]; }", "Missing")]
    [InlineData("class C { int [|bad;|] }", "Missing")]
    [InlineData("class C { {|LH0001:int bad|}; }", "Missing")]
    [InlineData("class C { int {|LH0002:bad|}; }", "Missing")]
    [InlineData("class C { int [|bad; }", "not closed")]
    [InlineData("class C { nowhere [|bad|]; }", "does not compile")]
    public async Task Refuses_what_the_analyzer_does_not_report(string source, string reason)
    {
        var failure = await Assert.ThrowsAnyAsync<XunitException>(() => CSharpAnalyzerVerifier<Analyzer>.VerifyAnalyzerAsync(source));
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compares_message_and_severity_at_a_numbered_place()
    {
        const string source = "class C { int {|#0:bad|}; }";
        var right = CSharpAnalyzerVerifier<Analyzer>.Diagnostic("LH0001").WithLocation(0)
            .WithMessage("Rename 'bad'").WithSeverity(DiagnosticSeverity.Warning);
        await CSharpAnalyzerVerifier<Analyzer>.VerifyAnalyzerAsync(source, right);
        await Fails(() => CSharpAnalyzerVerifier<Analyzer>.VerifyAnalyzerAsync(source, right.WithMessage("Rename")));
        await Fails(() => CSharpAnalyzerVerifier<Analyzer>.VerifyAnalyzerAsync(source, right.WithSeverity(DiagnosticSeverity.Info)));
        await Fails(() => CSharpAnalyzerVerifier<Analyzer>.VerifyAnalyzerAsync(source));
    }

    [Fact]
    public Task Accepts_broken_code_where_the_test_says_so() => new CSharpAnalyzerVerifier<Analyzer>.Test
    {
        TestCode = "class C { nowhere [|bad|]; ",
        ExpectCompilerErrors = true,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task Hands_the_editorconfig_to_the_analyzer()
    {
        var test = new CSharpAnalyzerVerifier<Analyzer>.Test
        {
            TestCode = "class C { int bad; int [|worse|]; }",
            AnalyzerConfig = "logging_analyzers.LH0001.word = worse",
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
        test.AnalyzerConfig = "is_global = true\nlogging_analyzers.LH0001.word = worse";
        await test.RunAsync(TestContext.Current.CancellationToken);
        test.AnalyzerConfig = "dotnet_diagnostic.LH0001.severity = none";
        test.TestCode = "class C { int bad; }";
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Refuses_a_crash()
    {
        var failure = await Assert.ThrowsAnyAsync<XunitException>(() => CSharpAnalyzerVerifier<Analyzer>.VerifyAnalyzerAsync(
            "class C { int crash; }"));
        Assert.Contains("AD0001", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Refuses_a_fix_that_gives_another_text() =>
        Fails(() => CSharpCodeFixVerifier<Analyzer, Renaming>.VerifyCodeFixAsync(Marked, Fixed.Replace("good2", "best", StringComparison.Ordinal)));

    [Fact]
    public Task Refuses_a_fix_where_none_is_expected() => Fails(() => CSharpCodeFixVerifier<Analyzer, Renaming>.VerifyCodeFixAsync(Marked, Marked));

    [Fact]
    public Task Accepts_that_no_fix_is_offered() => CSharpCodeFixVerifier<Analyzer, Refusing>.VerifyCodeFixAsync(Marked, Marked);

    [Fact]
    public Task Refuses_a_fix_that_changes_nothing() => Fails(() => CSharpCodeFixVerifier<Analyzer, Idle>.VerifyCodeFixAsync(Marked, Fixed));

    [Fact]
    public async Task Refuses_a_fix_that_does_not_compile()
    {
        var failure = await Assert.ThrowsAnyAsync<XunitException>(() => CSharpCodeFixVerifier<Analyzer, Breaking>.VerifyCodeFixAsync(
            "class C { int [|bad|]; }", "class C { int class; }"));
        Assert.Contains("does not compile", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Refuses_a_fix_without_fix_all() => Fails(() => CSharpCodeFixVerifier<Analyzer, WithoutFixAll>.VerifyCodeFixAsync(Marked, Fixed));

    [Fact]
    public Task Refuses_a_fix_without_equivalence_key() => Fails(() => CSharpCodeFixVerifier<Analyzer, Nameless>.VerifyCodeFixAsync(Marked, Fixed));

    [Theory]
    [InlineData(ReferenceSet.None, "System.Console")]
    [InlineData(ReferenceSet.None, "Microsoft.Extensions.Logging.ILogger", false)]
    [InlineData(ReferenceSet.MicrosoftWithoutRuntime, "Microsoft.Extensions.Logging.ILogger")]
    [InlineData(ReferenceSet.MicrosoftWithoutRuntime, "Microsoft.AspNetCore.Http.HttpContext")]
    [InlineData(ReferenceSet.MicrosoftWithoutRuntime, "LoggingAnalyzers.SensitiveAttribute", false)]
    [InlineData(ReferenceSet.Microsoft, "LoggingAnalyzers.SensitiveAttribute")]
    [InlineData(ReferenceSet.Serilog, "LoggingAnalyzers.SensitiveAttribute")]
    [InlineData(ReferenceSet.Serilog, "Serilog.ILogger")]
    [InlineData(ReferenceSet.Serilog, "NLog.ILogger", false)]
    [InlineData(ReferenceSet.Serilog, "Microsoft.AspNetCore.Http.HttpContext", false)]
    [InlineData(ReferenceSet.SerilogWithoutRuntime, "Microsoft.Extensions.Logging.ILogger", false)]
    [InlineData(ReferenceSet.NLogWithoutRuntime, "NLog.ILogger")]
    [InlineData(ReferenceSet.All, "Serilog.ILogger")]
    [InlineData(ReferenceSet.All, "Xunit.Assert", false)]
    public void Reference_sets_hold_what_their_names_say(ReferenceSet set, string type, bool present = true) =>
        Assert.Equal(present, CSharpCompilation.Create("Test", references: ReferenceSets.Of(set)).GetTypeByMetadataName(type) is not null);

    private static async Task Fails(Func<Task> verify) => await Assert.ThrowsAnyAsync<XunitException>(verify);

    private sealed class Analyzer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("LH0001", "Name", "Rename '{0}'", "Test", DiagnosticSeverity.Warning, true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxNodeAction(Check, SyntaxKind.VariableDeclarator);
        }

        private static void Check(SyntaxNodeAnalysisContext context)
        {
            var name = ((VariableDeclaratorSyntax)context.Node).Identifier;
            var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Node.SyntaxTree);
            var word = options.TryGetValue("logging_analyzers.LH0001.word", out var value) ? value : "bad";
            if (name.ValueText == "crash")
            {
                throw new InvalidOperationException("planted");
            }

            if (name.ValueText.StartsWith(word, StringComparison.Ordinal))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, name.GetLocation(), name.ValueText));
            }
        }
    }

    private class Renaming : CodeFixProvider
    {
        public override ImmutableArray<string> FixableDiagnosticIds => ["LH0001"];

        protected virtual string? Key => "rename";

        public override FixAllProvider? GetFixAllProvider() => BatchFix.Instance;

        public override Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            context.RegisterCodeFix(CodeAction.Create("Rename", c => FixAsync(context.Document, context.Diagnostics[0], c), Key), context.Diagnostics);
            return Task.CompletedTask;
        }

        protected virtual string NewName(string name) => name.Replace("bad", "good", StringComparison.Ordinal);

        private async Task<Document> FixAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
        {
            var root = (await document.GetSyntaxRootAsync(cancellationToken))!;
            var token = root.FindToken(diagnostic.Location.SourceSpan.Start);
            var renamed = SyntaxFactory.Identifier(NewName(token.ValueText)).WithTriviaFrom(token);
            return document.WithSyntaxRoot(root.ReplaceToken(token, renamed));
        }
    }

    private sealed class Idle : Renaming
    {
        protected override string NewName(string name) => name;
    }

    private sealed class Breaking : Renaming
    {
        protected override string NewName(string name) => "class";
    }

    private sealed class WithoutFixAll : Renaming
    {
        public override FixAllProvider? GetFixAllProvider() => null;
    }

    private sealed class Nameless : Renaming
    {
        protected override string? Key => null;
    }

    private sealed class Refusing : Renaming
    {
        public override Task RegisterCodeFixesAsync(CodeFixContext context) => Task.CompletedTask;
    }
}
