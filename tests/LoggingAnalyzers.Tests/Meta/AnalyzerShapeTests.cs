using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Tests.Meta;

/// <summary>Every analyzer is sealed, stateless, concurrent, skips generated code and does nothing before it knows the compilation.</summary>
public sealed class AnalyzerShapeTests
{
    public static TheoryData<string> Analyzers => [.. Catalogue.Analyzers.Select(a => a.GetType().Name)];

    [Theory]
    [MemberData(nameof(Analyzers))]
    public void An_analyzer_has_the_house_shape(string name)
    {
        var analyzer = Catalogue.Analyzers.Single(a => a.GetType().Name == name);
        Assert.True(analyzer.GetType().IsSealed);
        Assert.Equal(typeof(DiagnosticAnalyzer), analyzer.GetType().BaseType);
        Assert.DoesNotContain(
            analyzer.GetType().GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public),
            _ => true);
        var attribute = (DiagnosticAnalyzerAttribute)Assert.Single(analyzer.GetType().GetCustomAttributes(typeof(DiagnosticAnalyzerAttribute), false));
        Assert.Equal([LanguageNames.CSharp], attribute.Languages);

        var context = new RecordingContext();
        analyzer.Initialize(context);
        Assert.True(context.IsConcurrent);
        // A rule on declared events may report in what a generator marks as its own; none analyzes generated files.
        Assert.True(context.GeneratedCode is GeneratedCodeAnalysisFlags.None or GeneratedCodeAnalysisFlags.ReportDiagnostics);
        Assert.Equal(1, context.CompilationStarts);
        Assert.Equal(0, context.Others);
    }

    private sealed class RecordingContext : AnalysisContext
    {
        public bool IsConcurrent { get; private set; }

        public GeneratedCodeAnalysisFlags? GeneratedCode { get; private set; }

        public int CompilationStarts { get; private set; }

        public int Others { get; private set; }

        public override void EnableConcurrentExecution() => IsConcurrent = true;

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) => GeneratedCode = analysisMode;

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) => CompilationStarts++;

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => Others++;

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => Others++;

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => Others++;

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => Others++;

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => Others++;

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => Others++;

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(
            Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => Others++;

        public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) => Others++;
    }
}
