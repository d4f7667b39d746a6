using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>A place that turns a diagnostic switch on, whatever the environment. What a variable decides is not known and none.</summary>
/// <param name="Row">The switch.</param>
/// <param name="Syntax">What to report: the assignment, the argument, or the name of a method whose argument is left out.</param>
/// <param name="Shown">The switch as a reader knows it.</param>
/// <param name="IsBoolean">A Boolean turns it on: the environment can stand in its place.</param>
internal sealed record EnabledSwitch(DiagnosticSwitch Row, SyntaxNode Syntax, string Shown, bool IsBoolean)
{
    // Names whose values are credentials although no word in them says so. An asterisk is every name.
    private static readonly HashSet<string> SecretNames = new(StringComparer.Ordinal)
    {
        "*", "authorization", "proxyauthorization", "cookie", "setcookie", "xapikey", "apikey", "xauthtoken", "xfunctionskey",
        "ocpapimsubscriptionkey", "subscriptionkey", "xcsrftoken", "xxsrftoken", "sig", "signature", "code", "key",
    };

    /// <summary>Reads an invocation, an assignment or an attribute; null where it turns nothing on.</summary>
    public static EnabledSwitch? Read(IOperation operation, DiagnosticSwitches switches) => operation switch
    {
        IInvocationOperation invocation => OfCall(invocation, switches),
        IAssignmentOperation { Target: IPropertyReferenceOperation target } assignment =>
            OfAssignment(assignment, target.Property, switches),
        IAttributeOperation { Operation: IObjectCreationOperation { Constructor: { } constructor } creation } =>
            OfFlags(switches.Find(constructor), creation.Arguments, constructor.ContainingType.Name),
        _ => null,
    };

    private static EnabledSwitch? OfCall(IInvocationOperation invocation, DiagnosticSwitches switches)
    {
        var method = invocation.TargetMethod;
        if (method.Name == "Add")
        {
            return OfAdded(invocation, switches);
        }

        return switches.Find(method) switch
        {
            { Kind: SwitchKind.Call } row => OfBoolean(row, invocation),
            { Kind: SwitchKind.NamedSwitch } row when invocation.Arguments is [var name, var value]
                && name.Value.ConstantValue is { HasValue: true, Value: string text } && row.Names.Contains(text) && IsTrue(value.Value) =>
                new(row, value.Syntax, text, IsBoolean: true),
            { Kind: SwitchKind.Flags } row => OfFlags(row, invocation.Arguments, method.Name),
            { Kind: SwitchKind.Redaction } row
                when invocation.Arguments.FirstOrDefault(static a => NeverRedacts(a.Value)) is { } function =>
                new(row, function.Syntax, method.Name, IsBoolean: false),
            _ => null,
        };
    }

    private static EnabledSwitch? OfBoolean(DiagnosticSwitch row, IInvocationOperation invocation)
    {
        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter is { } parameter && row.Names.Contains(parameter.Name))
            {
                var syntax = argument.IsImplicit ? NameOf(invocation.Syntax) : argument.Syntax;
                return IsTrue(argument.Value) ? new(row, syntax, invocation.TargetMethod.Name, IsBoolean: true) : null;
            }
        }

        return null;
    }

    private static EnabledSwitch? OfFlags(DiagnosticSwitch? row, IEnumerable<IArgumentOperation> arguments, string shown) =>
        row is { Kind: SwitchKind.Flags } && arguments.FirstOrDefault(a => HasFlag(a.Value, row)) is { } argument
            ? new(row, argument.Syntax, shown, IsBoolean: false)
            : null;

    private static EnabledSwitch? OfAssignment(IAssignmentOperation assignment, IPropertySymbol property, DiagnosticSwitches switches)
    {
        if (switches.Find(property) is not { } row
            || assignment is ICompoundAssignmentOperation { OperatorKind: not BinaryOperatorKind.Or })
        {
            return null;
        }

        var isOn = row.Kind switch
        {
            SwitchKind.Setting => IsTrue(assignment.Value),
            SwitchKind.Flags => HasFlag(assignment.Value, row),
            SwitchKind.Redaction => NeverRedacts(assignment.Value),
            _ => false,
        };
        var isBoolean = row.Kind == SwitchKind.Setting && assignment is ISimpleAssignmentOperation;
        return isOn ? new(row, assignment.Syntax, property.Name, isBoolean) : null;
    }

    // options.RequestHeaders.Add("Cookie") and RequestHeaders = { "Cookie" }, whose receiver is implicit.
    private static EnabledSwitch? OfAdded(IInvocationOperation add, DiagnosticSwitches switches)
    {
        var receiver = add.Instance is IInstanceReferenceOperation
            && add.Parent is IObjectOrCollectionInitializerOperation { Parent: IMemberInitializerOperation member }
                ? member.InitializedMember
                : add.Instance;
        return receiver is IPropertyReferenceOperation { Property: var property }
            && add.Arguments is [{ Value: var name } argument]
            && switches.Find(property) is { Kind: SwitchKind.Names } row
            && TextOf(name) is { } text && IsSecretName(text)
                ? new(row, argument.Syntax, property.Name, IsBoolean: false)
                : null;
    }

    // HeaderNames.Authorization is no constant.
    private static string? TextOf(IOperation name) => name switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IFieldReferenceOperation { Field: { IsStatic: true, ContainingType.Name: "HeaderNames" } field } => field.Name,
        _ => null,
    };

    private static bool IsSecretName(string name) =>
        SecretNames.Contains(name.Replace("-", "").Replace("_", "").ToLowerInvariant())
        || SensitiveNames.Classify(name) == NameSensitivity.Credential;

    private static bool IsTrue(IOperation value) => Unwrap(value).ConstantValue is { HasValue: true, Value: true };

    private static bool HasFlag(IOperation value, DiagnosticSwitch row)
    {
        var flags = Unwrap(value);
        if (flags is IBinaryOperation { OperatorKind: BinaryOperatorKind.Or, ConstantValue.HasValue: false } union)
        {
            return HasFlag(union.LeftOperand, row) || HasFlag(union.RightOperand, row);
        }

        return flags.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type
            && flags.ConstantValue is { HasValue: true, Value: { } constant }
            && row.Names.Any(flag => type.GetMembers(flag) is [IFieldSymbol { HasConstantValue: true, ConstantValue: { } bit }]
                && (Bits(constant) & Bits(bit)) != 0);
    }

    private static long Bits(object constant) =>
        constant is ulong large ? unchecked((long)large) : Convert.ToInt64(constant, CultureInfo.InvariantCulture);

    // _ => false
    private static bool NeverRedacts(IOperation value)
    {
        var function = Unwrap(value) is IDelegateCreationOperation creation ? creation.Target : Unwrap(value);
        return function is IAnonymousFunctionOperation { Body.Operations: [IReturnOperation { ReturnedValue: { } returned }] }
            && returned.ConstantValue is { HasValue: true, Value: false };
    }

    private static IOperation Unwrap(IOperation value)
    {
        while (value is IConversionOperation or IParenthesizedOperation)
        {
            value = value is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)value).Operand;
        }

        return value;
    }

    private static SyntaxNode NameOf(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
        InvocationExpressionSyntax { Expression: var expression } => expression,
        _ => call,
    };
}
