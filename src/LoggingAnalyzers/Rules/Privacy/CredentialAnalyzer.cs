using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Privacy;

/// <summary>LH1002: a value that is a credential by its name reaches a log call in clear.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CredentialAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The evidence, in the properties of the diagnostic.</summary>
    internal const string EvidenceProperty = "Evidence";

    /// <summary>The name that was recognised, in the properties of the diagnostic.</summary>
    internal const string NameProperty = "Name";

    private const int MaxShown = 60;

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.Credential,
        "Credential in a log call",
        "'{0}' is a credential by name and reaches the log in clear; mask it, or log only that it is present",
        RuleCategories.Privacy,
        DiagnosticSeverity.Warning,
        "Whoever reads the log can use a password, token or key that stands in it, and logs are copied, kept and read widely (CWE-532). "
        + "Mask the value, or log only whether it is there.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation) is not { } sinks)
            {
                return;
            }

            var types = ValueTypes.Of(start.Compilation);
            var test = new CredentialTest(types, start.Options);
            start.RegisterOperationAction(c => AnalyzeCall(c, sinks, types, test), OperationKind.Invocation);
            if (!sinks.Events.IsEmpty)
            {
                start.RegisterSymbolAction(c => AnalyzeDeclaration(c, sinks, test), SymbolKind.Method);
            }
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context, SinkTable sinks, ValueTypes types, CredentialTest test)
    {
        if (LogCall.Read((IInvocationOperation)context.Operation, sinks) is { } call)
        {
            AnalyzeValues(context, call, types, test);
        }
    }

    // Apart from the above, so that only a log call pays for the closure.
    private static void AnalyzeValues(OperationAnalysisContext context, LogCall call, ValueTypes types, CredentialTest test)
    {
        var reader = new ValueReader(
            value =>
            {
                if (test.IsCredential(value))
                {
                    context.ReportDiagnostic(Create(Expression(value.Site.Syntax).GetLocation(), Show(value), value.Name));
                }
            },
            context.CancellationToken);
        reader.Read(call.Template?.Value);
        foreach (var argument in call.Arguments)
        {
            // Of an event method the parameter is reported where it is declared, and one that is redacted is none of this rule's.
            if (call.Kind != SinkKind.Event || argument.Argument.Parameter is not { } parameter
                || !(types.IsDeclaredSensitive(parameter) || IsReportedAtDeclaration(parameter, test, argument)))
            {
                reader.Read(argument.Value);
            }
        }

        reader.Read(call.OpaqueArguments?.Value);
        reader.Read(call.State?.Value);
        reader.Read(call.PropertyValue?.Value);
    }

    private static bool IsReportedAtDeclaration(IParameterSymbol parameter, CredentialTest test, LogArgument argument) =>
        !parameter.DeclaringSyntaxReferences.IsEmpty && test.IsCredential(parameter, argument.Syntax.SyntaxTree);

    private static void AnalyzeDeclaration(SymbolAnalysisContext context, SinkTable sinks, CredentialTest test)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null || sinks.Find(method) is not { Kind: SinkKind.Event })
        {
            return;
        }

        foreach (var parameter in method.Parameters)
        {
            if (sinks.Events.RoleOf(parameter) == ParameterRole.Argument
                && parameter.Locations is [{ SourceTree: { } tree } location, ..]
                && test.IsCredential(parameter, tree))
            {
                context.ReportDiagnostic(Create(location, parameter.Name, parameter.Name));
            }
        }
    }

    private static Diagnostic Create(Location location, string shown, string name) => Diagnostic.Create(
        Rule,
        location,
        ImmutableDictionary<string, string?>.Empty.Add(EvidenceProperty, nameof(Evidence.StrongName)).Add(NameProperty, name),
        shown);

    // Of user?.Password the operation has only .Password: the whole is what a reader sees.
    private static SyntaxNode Expression(SyntaxNode syntax)
    {
        var node = syntax;
        while (node is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax
            || (node.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == node)
            || (node is InvocationExpressionSyntax or MemberAccessExpressionSyntax && IsUnderBinding(node)))
        {
            if (node.Parent is null)
            {
                return syntax;
            }

            node = node.Parent;
        }

        return node;
    }

    private static bool IsUnderBinding(SyntaxNode node) => node switch
    {
        MemberBindingExpressionSyntax or ElementBindingExpressionSyntax => true,
        InvocationExpressionSyntax invocation => IsUnderBinding(invocation.Expression),
        MemberAccessExpressionSyntax member => IsUnderBinding(member.Expression),
        ElementAccessExpressionSyntax element => IsUnderBinding(element.Expression),
        _ => false,
    };

    // A value that came through a local is named by both: token → user.AccessToken.
    private static string Show(in NamedValue value) =>
        ReferenceEquals(value.Site, value.Operation) ? Show(value.Operation.Syntax) : Show(value.Site.Syntax) + " → " + Show(value.Operation.Syntax);

    private static string Show(SyntaxNode syntax)
    {
        var text = Expression(syntax).ToString();
        var line = text.IndexOfAny(['\r', '\n']);
        text = line < 0 ? text : text.Substring(0, line);
        return text.Length <= MaxShown ? text : text.Substring(0, MaxShown) + "…";
    }
}
