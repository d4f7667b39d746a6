using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Rules.Performance;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.CodeFixes.Rules.Performance;

/// <summary>Fixes LH5001 and what the SDK finds of it: logs where the level is on only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExpensiveArgumentFixer))]
[Shared]
public sealed class ExpensiveArgumentFixer : CodeFixProvider
{
    private const string Title = "Check the level first";

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.ExpensiveArgument, SdkRules.ExpensiveArgument];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixTarget.ReadAsync(context).ConfigureAwait(false) is { } target
            && target.Call() is { Operation: IInvocationOperation operation } call
            && operation.Syntax.Parent is ExpressionStatementSyntax statement
            && !DeclaresVariables(statement)
            && Check(call, operation, target.Model) is { } check)
        {
            target.OfferReplacement(Title, nameof(ExpensiveArgumentFixer), statement, GuardedStatement.Under(statement, check));
        }
    }

    // What the statement declares would be out of reach behind it.
    private static bool DeclaresVariables(ExpressionStatementSyntax statement) =>
        statement.DescendantNodes().Any(static n => n is VariableDesignationSyntax
            && !n.Ancestors().Any(static a => a is AnonymousFunctionExpressionSyntax));

    // As the framework asks: logger.IsEnabled(LogLevel.Debug), log.IsDebugEnabled.
    private static ExpressionSyntax? Check(LogCall call, IInvocationOperation operation, SemanticModel model)
    {
        if (operation.Syntax is not InvocationExpressionSyntax invocation || Logger(operation, invocation) is not { } logger)
        {
            return null;
        }

        var owner = operation.Instance?.Type ?? operation.TargetMethod.ContainingType;
        var type = PassThrough.Receiver(operation) is { } receiver ? receiver.Unconverted().Type ?? owner : owner;
        var position = invocation.SpanStart;
        return FrameworkOf(call) switch
        {
            "Microsoft" => Asked(logger, "Microsoft.Extensions.Logging.LogLevel", call, model, position),
            "Serilog" => Asked(logger, "Serilog.Events.LogEventLevel", call, model, position),
            _ => Property(type, call.Level) is { } property ? Parse($"{logger}.{property}") : null,
        };
    }

    private static string FrameworkOf(LogCall call) => call.Kind switch
    {
        SinkKind.Event => "Microsoft",
        SinkKind.Wrapper => "",
        _ => Namespaces.RootOf(call.Method),
    };

    // Something that can be written twice: a variable, a member, a type.
    private static string? Logger(IInvocationOperation operation, InvocationExpressionSyntax invocation)
    {
        var passed = operation.Instance is null
            ? operation.Arguments.FirstOrDefault(static a => a.Parameter?.Type.Name == "ILogger")?.Syntax as ArgumentSyntax
            : null;
        var written = passed?.Expression ?? (invocation.Expression as MemberAccessExpressionSyntax)?.Expression;
        return written is not null && written.DescendantNodesAndSelf().All(static n =>
            n is NameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax or TypeArgumentListSyntax or PredefinedTypeSyntax)
                ? written.WithoutTrivia().ToString()
                : null;
    }

    private static ExpressionSyntax? Asked(string logger, string levels, LogCall call, SemanticModel model, int position)
    {
        var names = model.Compilation.GetTypeByMetadataName(levels);
        var name = names?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => Levels.Of(f.Name) == call.Level)?.Name;
        if (names is null || name is null)
        {
            return null;
        }

        var check = Parse($"{logger}.IsEnabled({names.ToMinimalDisplayString(model, position)}.{name})");
        return model.GetSpeculativeSymbolInfo(position, check, SpeculativeBindingOption.BindAsExpression).Symbol is IMethodSymbol
            ? check
            : null;
    }

    private static string? Property(ITypeSymbol type, SinkLevel level)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            foreach (var member in t.GetMembers().Concat(t.AllInterfaces.SelectMany(static i => i.GetMembers())))
            {
                if (member is IPropertySymbol { Type.SpecialType: SpecialType.System_Boolean, Name: var name }
                    && EnabledCheck.LevelOf(name) == level)
                {
                    return name;
                }
            }
        }

        return null;
    }

    private static ExpressionSyntax Parse(string text) => SyntaxFactory.ParseExpression(text);
}
