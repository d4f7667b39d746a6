using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Sinks;

/// <summary>How a rule gets to see log calls and the declarations of events.</summary>
internal static class LogCallActions
{
    /// <summary>Every log call, those too that do not bind. A call that is none costs a look into the table and no allocation.</summary>
    public static void RegisterLogCallAction(
        this CompilationStartAnalysisContext start, SinkTable sinks, Action<OperationAnalysisContext, LogCall> analyze) =>
        start.RegisterOperationAction(
            context =>
            {
                if (LogCall.Read(context.Operation, sinks, Wrappers.MaxHops, context.CancellationToken) is { } call)
                {
                    analyze(context, call);
                }
            },
            OperationKind.Invocation,
            OperationKind.Invalid);

    /// <summary>Every method that an attribute makes an event, with the attribute; of a partial one its declaration.</summary>
    /// <remarks>
    /// By file and not by symbol: the half that a generator writes marks the method, and with it the declaration, as generated code,
    /// for which no symbol action is called. For the same reason the analyzer has to allow reports in generated code.
    /// </remarks>
    public static void RegisterEventAction(
        this CompilationStartAnalysisContext start,
        SinkTable sinks,
        Action<SemanticModelAnalysisContext, IMethodSymbol, AttributeData> analyze)
    {
        if (sinks.Events.IsEmpty)
        {
            return;
        }

        start.RegisterSemanticModelAction(context =>
        {
            foreach (var syntax in context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken)
                .DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
                .OfType<MethodDeclarationSyntax>())
            {
                if (syntax.Modifiers.Any(SyntaxKind.PartialKeyword)
                    && context.SemanticModel.GetDeclaredSymbol(syntax, context.CancellationToken) is { PartialDefinitionPart: null } method
                    && sinks.Events.Find(method) is not null
                    && sinks.Events.AttributeOf(method) is { } attribute)
                {
                    analyze(context, method, attribute);
                }
            }
        });
    }

    /// <summary>Every parameter of an event that becomes a field of its record, with the place where it is declared.</summary>
    public static void RegisterEventParameterAction(
        this CompilationStartAnalysisContext start,
        SinkTable sinks,
        Action<SemanticModelAnalysisContext, IParameterSymbol, Location> analyze) =>
        start.RegisterEventAction(sinks, (context, method, _) =>
        {
            foreach (var parameter in method.Parameters)
            {
                if (sinks.Events.RoleOf(parameter) == ParameterRole.Argument
                    && parameter.Locations is [{ SourceTree: not null } location, ..])
                {
                    analyze(context, parameter, location);
                }
            }
        });
}
