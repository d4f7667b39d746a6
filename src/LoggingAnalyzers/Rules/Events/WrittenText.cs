using System.Collections.Immutable;
using System.Text;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>
/// The text that a log call writes, as a template: what is constant stands as it is, what is put in at run time is a hole that is named
/// after its expression. So interpolated text is judged by its words, as a template is.
/// </summary>
internal sealed class WrittenText
{
    private const int MaxDepth = 6;

    // A variable of such a name holds a sentence that somebody has put together elsewhere; another holds a value.
    private static readonly string[] Sentences =
    [
        "message", "msg", "text", "template", "format", "description", "title", "log", "line", "warning", "note", "summary", "builder",
        "sb",
    ];

    private readonly StringBuilder text = new();
    private readonly CancellationToken cancellationToken;

    private WrittenText(CancellationToken cancellationToken) => this.cancellationToken = cancellationToken;

    /// <summary>The template of a call; null where it is not known what is written.</summary>
    public static string? Of(LogCall call, CancellationToken cancellationToken) =>
        call.TemplateText ?? (call.Template is { } template ? Of(template.Value, cancellationToken) : null);

    /// <summary>The template of a text; null where it is not known what is written.</summary>
    public static string? Of(IOperation value, CancellationToken cancellationToken)
    {
        if (value.ConstantValue is { HasValue: true, Value: string constant })
        {
            return constant;
        }

        var written = new WrittenText(cancellationToken);
        return written.Add(value, isWhole: true, 0) ? written.text.ToString() : null;
    }

    /// <summary>The name that an expression goes by: that of the member, variable or method behind it; null without one.</summary>
    public static string? NameOf(IOperation value) => value switch
    {
        IConversionOperation conversion => NameOf(conversion.Operand),
        IAwaitOperation awaited => NameOf(awaited.Operation),
        IConditionalAccessOperation access => NameOf(access.WhenNotNull),
        IPropertyReferenceOperation { Property.Name: "Value" or "Result", Instance: { } owner } => NameOf(owner),
        IPropertyReferenceOperation { Property.IsIndexer: false } property => property.Property.Name,
        IFieldReferenceOperation field => field.Field.Name.TrimStart('_'),
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } owner } => NameOf(owner),
        IInvocationOperation { TargetMethod.Name: "Serialize" or "SerializeObject", Arguments: [var first, ..] } => NameOf(first.Value),
        IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [var first, ..] } => NameOf(first.Value),
        IInvocationOperation call => call.TargetMethod.Name,
        IInstanceReferenceOperation => "this",
        // A member of what is not known, since a package is missing.
        IInvalidOperation { Syntax: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } } => member,
        _ => null,
    };

    /// <summary>A sentence that somebody has put together elsewhere: <c>Fail(string message)</c> logs what it is given.</summary>
    public static bool IsPassedOn(IOperation value) => value.Unconverted() switch
    {
        { Type.SpecialType: not SpecialType.System_String } => false,
        IParameterReferenceOperation parameter => IsSentence(parameter.Parameter.Name),
        ILocalReferenceOperation local => IsSentence(local.Local.Name),
        IInvocationOperation { TargetMethod: { Name: "Format", ContainingType.SpecialType: SpecialType.System_String } } call =>
            call.Arguments.FirstOrDefault(static a => a.Parameter?.Name == "format") is { Value.ConstantValue.HasValue: false },
        _ => false,
    };

    private bool Add(IOperation value, bool isWhole, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (value.ConstantValue is { HasValue: true, Value: string constant })
        {
            text.Append(isWhole && depth == 0 ? constant : TemplateText.Escape(constant));
            return true;
        }

        if (depth > MaxDepth)
        {
            return false;
        }

        switch (value)
        {
            case { ConstantValue: { HasValue: true, Value: null } }: // LogError(exception, null)
                return true;
            case IConversionOperation conversion:
                return Add(conversion.Operand, isWhole, depth + 1);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return Add(sum.LeftOperand, false, depth) && Add(sum.RightOperand, false, depth);
            case IInterpolatedStringOperation interpolated:
                return interpolated.Parts.All(p => p switch
                {
                    IInterpolatedStringTextOperation part => Add(part.Text, false, depth),
                    IInterpolationOperation hole => Add(hole.Expression, false, depth),
                    _ => true,
                });
            case IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } }:
                return true;
            case IInvocationOperation { TargetMethod: { Name: "Format", ContainingType.SpecialType: SpecialType.System_String } } call:
                return AddFormat(call);
            case IInvocationOperation { TargetMethod.Name: "HtmlEncode", Arguments: [{ Value: var encoded }] }:
                return Add(encoded, isWhole, depth + 1);
            case ILocalReferenceOperation local when isWhole:
                return AddLocal(local, depth);
            case ILocalReferenceOperation { Type.SpecialType: SpecialType.System_String } local when PutTogether(local) is { } made:
                return Add(made, false, depth + 1);
            default:
                if (isWhole ? !IsValue(value) : IsPassedOn(value))
                {
                    return false;
                }

                AddHole(value);
                return true;
        }
    }

    private bool AddFormat(IInvocationOperation call)
    {
        if (call.Arguments.FirstOrDefault(static a => a.Parameter?.Name == "format")?.Value.ConstantValue.Value is not string format)
        {
            return false;
        }

        var values = call.Arguments.Where(static a => a.Parameter?.Name is "arg0" or "arg1" or "arg2").Select(static a => a.Value)
            .Concat(call.Arguments.Where(static a => a.Parameter?.Name == "args").SelectMany(static a => ValuesOf(a.Value))).ToList();
        var end = 0;
        foreach (var hole in MessageTemplate.Parse(format, TemplateDialect.Composite).Holes)
        {
            text.Append(format, end, hole.Start - end);
            AddHole(hole.Number >= 0 && hole.Number < values.Count ? values[hole.Number] : null);
            end = hole.End;
        }

        text.Append(format, end, format.Length - end);
        return true;
    }

    private static ImmutableArray<IOperation> ValuesOf(IOperation array) => array switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        _ => [],
    };

    // What a local was given last, where there is one thing.
    private bool AddLocal(ILocalReferenceOperation local, int depth)
    {
        var values = AssignedValues.Reaching(local.Local, local, cancellationToken);
        if (values is [{ Replaces: true, IsOut: false } only])
        {
            var before = text.Length;
            if (Add(only.Value, true, depth + 1))
            {
                return true;
            }

            text.Length = before;
            if (only.Value is not (IInvocationOperation or IAwaitOperation) || IsFormatted(only.Value))
            {
                return false;
            }
        }
        else if (local.Type?.SpecialType == SpecialType.System_String)
        {
            return false;
        }

        if (IsSentence(local.Local.Name))
        {
            return false;
        }

        AddHole(local);
        return true;
    }

    // What the text of a local was put together from, where that is known.
    private IOperation? PutTogether(ILocalReferenceOperation local) =>
        AssignedValues.Reaching(local.Local, local, cancellationToken) is [{ Replaces: true, IsOut: false } only]
        && only.Value is IInterpolatedStringOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add }
            or IInvocationOperation { TargetMethod: { Name: "Format", ContainingType.SpecialType: SpecialType.System_String } }
            ? only.Value
            : null;

    private void AddHole(IOperation? value) => text.Append('{').Append(Clean(value is null ? null : NameOf(value))).Append('}');

    // Text that is plainly a value: a member of an object, something that is serialized or printed.
    private static bool IsValue(IOperation value) => value switch
    {
        IPropertyReferenceOperation { Property: { IsStatic: false, IsIndexer: false } } property =>
            ExceptionText.IsException(property.Instance?.Type) || !IsSentence(property.Property.Name),
        IConditionalAccessOperation access => IsValue(access.WhenNotNull),
        IInvocationOperation { TargetMethod.Name: "ToString", Instance.Type: { } type } => type.Name != "StringBuilder",
        IInvocationOperation { TargetMethod.Name: "Serialize" or "SerializeObject" } => true,
        // A member of what is not known, since a package is missing.
        IInvalidOperation { Syntax: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } } => !IsSentence(member),
        IInvalidOperation
        {
            Syntax: InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Expression: IdentifierNameSyntax caught,
                    Name.Identifier.ValueText: "ToString",
                },
            },
        } => caught.Ancestors().OfType<CatchClauseSyntax>()
            .Any(c => c.Declaration?.Identifier.ValueText == caught.Identifier.ValueText),
        ILocalReferenceOperation or IParameterReferenceOperation => value.Type?.SpecialType != SpecialType.System_String,
        _ => false,
    };

    private static bool IsFormatted(IOperation value) =>
        value is IInvocationOperation { TargetMethod: { Name: "Format" or "Concat" or "GetString", ContainingType.Name: not "Encoding" } };

    private static bool IsSentence(string name) =>
        Sentences.Any(s => name.EndsWith(s, StringComparison.OrdinalIgnoreCase));

    private static string Clean(string? name)
    {
        var letters = new string([.. (name ?? "").Where(static c => char.IsLetterOrDigit(c) || c == '_')]);
        return letters.Length == 0 ? "Value" : letters;
    }
}
