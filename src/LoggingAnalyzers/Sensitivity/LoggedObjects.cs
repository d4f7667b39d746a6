using System.Collections.Immutable;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>Takes the values of a log call apart, tells how each is printed, and finds what is sensitive in it.</summary>
internal sealed class LoggedObjects(Compilation compilation, SinkTable sinks, SensitiveData data)
{
    private readonly MemberScan scan = new(compilation, data.Credentials);

    /// <summary>How a parameter of an event is printed: by its own attribute, or by its hole.</summary>
    public PrintedAs FormOf(IParameterSymbol parameter)
    {
        if (MemberAttributes.IsExpanded(parameter))
        {
            return PrintedAs.Properties;
        }

        if (parameter.ContainingSymbol is IMethodSymbol method && sinks.Events.AttributeOf(method.OriginalDefinition) is { } attribute
            && EventAttributes.TemplateOf(attribute) is { } text)
        {
            foreach (var hole in MessageTemplate.Parse(text, TemplateDialect.Microsoft).Holes)
            {
                if (string.Equals(hole.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))
                {
                    return FormOf(hole);
                }
            }
        }

        return PrintedAs.Itself;
    }

    /// <summary>The sensitive members of what an event prints for a parameter, by the parameter's own type.</summary>
    public ImmutableArray<MemberFinding> Find(IParameterSymbol parameter, CancellationToken cancellationToken)
    {
        var findings = Scan(parameter, cancellationToken);

        // Our own generator redacts properties that are declared sensitive, or the whole that holds one.
        return parameter.ContainingSymbol is IMethodSymbol method
            && sinks.Events.AttributeOf(method.OriginalDefinition)?.AttributeClass is { ContainingNamespace.Name: nameof(LoggingAnalyzers) }
                ? findings.RemoveAll(static f => f is { Sensitivity: MemberSensitivity.Declared, Path: [.., IPropertySymbol] })
                : findings;
    }

    private ImmutableArray<MemberFinding> Scan(IParameterSymbol parameter, CancellationToken cancellationToken) =>
        parameter.Locations is [{ SourceTree: { } tree }, ..] && !data.IsDeclared(parameter)
            ? scan.Find(parameter.Type, FormOf(parameter), tree, cancellationToken)
            : [];

    /// <summary>Reads the values of a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="report">Takes a value in which something sensitive is printed, how it is printed, and what that is.</param>
    /// <param name="cancellationToken">Checked while values are read.</param>
    public void Read(
        LogCall call, Action<NamedValue, PrintedAs, ImmutableArray<MemberFinding>> report, CancellationToken cancellationToken)
    {
        var form = PrintedAs.Itself;
        var reader = new ValueReader(
            value =>
            {
                var printed = value.Printed != PrintedAs.Itself ? value.Printed
                    : form == PrintedAs.Itself && HasDestructuringKey(value.Operation) ? PrintedAs.Destructured
                    : form;
                if (Find(value, printed, cancellationToken) is { IsEmpty: false } findings)
                {
                    report(value, printed, findings);
                }
            },
            call.Configured,
            cancellationToken,
            reportsUnnamed: true);
        reader.Read(call.Template?.Value);
        var forms = FormsOf(call);
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            var argument = call.Arguments[i];
            if (IsHandled(call, argument, cancellationToken))
            {
                continue;
            }

            form = call.Kind == SinkKind.Event && argument.Parameter is { } parameter
                ? FormOf(parameter)
                : i < forms.Length ? forms[i] : PrintedAs.Itself;
            reader.Read(argument.Value);
        }

        // An array made elsewhere: which of its values goes where is not known.
        form = call.TemplateText?.IndexOf("{@", StringComparison.Ordinal) >= 0 ? PrintedAs.Destructured : PrintedAs.Itself;
        reader.Read(call.OpaqueArguments?.Value);
        form = PrintedAs.Itself;
        reader.Read(call.State?.Value);
        form = IsDestructuringProperty(call) ? PrintedAs.Destructured : PrintedAs.Itself;
        reader.Read(call.PropertyValue?.Value);
    }

    private ImmutableArray<MemberFinding> Find(in NamedValue value, PrintedAs form, CancellationToken cancellationToken)
    {
        if (value.Type is not { } type || data.IsKnownOtherwise(value)
            || (value.Symbol is { } symbol && data.Types.IsDeclaredHarmless(symbol)))
        {
            return [];
        }

        var tree = value.Operation.Syntax.SyntaxTree;
        if (type.SpecialType == SpecialType.System_String)
        {
            // A getter that builds its text on a password is a password, whatever it is called.
            return value.Symbol is IPropertySymbol property && !data.Credentials.IsCredential(value)
                && scan.Judge(new(property, type, form), tree, cancellationToken) is (MemberSensitivity.Derived, var reason)
                    ? [new([property], MemberSensitivity.Derived, reason)]
                    : [];
        }

        return scan.Find(type, form, tree, cancellationToken);
    }

    // Of an event the parameter is reported where it is declared, of a wrapper where it logs; one that is redacted is none of this rule's.
    private bool IsHandled(LogCall call, LogArgument argument, CancellationToken cancellationToken) =>
        argument.Parameter is { } parameter
        && call.Kind switch
        {
            SinkKind.Event => data.IsDeclared(parameter) || !Scan(parameter, cancellationToken).IsEmpty,
            SinkKind.Wrapper => data.IsDeclared(parameter)
                || !scan.Find(parameter.Type, PrintedAs.Destructured, argument.Syntax.SyntaxTree, cancellationToken).IsEmpty,
            _ => false,
        };

    private static PrintedAs FormOf(in TemplateHole hole) =>
        hole.Capture == '@' ? PrintedAs.Destructured : hole.Capture == '$' ? PrintedAs.Text : PrintedAs.Itself;

    private static ImmutableArray<PrintedAs> FormsOf(LogCall call)
    {
        if (call.Arguments.IsEmpty || call.TemplateText is not { } text || text.IndexOf('{') < 0 || call.Kind == SinkKind.Event)
        {
            return [];
        }

        var template = MessageTemplate.Parse(text, TemplateDialects.Of(call));
        var forms = new PrintedAs[call.Arguments.Length];
        for (var i = 0; i < template.Holes.Length; i++)
        {
            if (template.ArgumentOf(i) is var index && index >= 0 && index < forms.Length)
            {
                forms[index] = FormOf(template.Holes[i]);
            }
        }

        return [.. forms];
    }

    // Serilog: ForContext(name, value, destructureObjects: true), LogContext.PushProperty(name, value, true).
    private static bool IsDestructuringProperty(LogCall call) => call.PropertyValue is not null && call.All.Any(
        static a => a.Parameter?.Name == "destructureObjects" && a.Value.ConstantValue is { HasValue: true, Value: true });

    // ["@User"] = user in the state of a scope: Serilog's provider takes the object apart.
    private static bool HasDestructuringKey(IOperation value)
    {
        var operation = value.Parent;
        while (operation is IConversionOperation or IArgumentOperation)
        {
            operation = operation.Parent;
        }

        var key = operation switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var index] } } => index.Value,
            IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var first, _] } => first.Value,
            IObjectCreationOperation { Type.Name: "KeyValuePair", Arguments: [var first, _] } => first.Value,
            ITupleOperation { Elements: [var first, _] } => first,
            _ => null,
        };
        return key?.ConstantValue is { HasValue: true, Value: string and ['@', ..] };
    }
}
