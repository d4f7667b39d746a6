using System.Collections.Immutable;
using System.Globalization;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>Takes an interpolation, a concatenation, a <c>string.Format</c> or a mix of them apart into text and values.</summary>
internal sealed class TemplateParts
{
    private readonly ImmutableArray<TemplatePart>.Builder parts = ImmutableArray.CreateBuilder<TemplatePart>();

    /// <summary>The pieces in order; null where they cannot be told apart for sure.</summary>
    public static ImmutableArray<TemplatePart>? Of(IOperation text)
    {
        // One of several texts: a hole would hide which.
        if (text.AsWritten() is IConditionalOperation or ISwitchExpressionOperation)
        {
            return null;
        }

        var reader = new TemplateParts();
        return reader.Add(text) ? reader.parts.ToImmutable() : null;
    }

    private bool Add(IOperation wrapped)
    {
        var operation = wrapped.AsWritten();
        switch (operation)
        {
            case ILiteralOperation { ConstantValue: { HasValue: true, Value: var literal } }:
                parts.Add(new(Convert.ToString(literal, CultureInfo.InvariantCulture) ?? ""));
                return true;
            case IInterpolatedStringOperation interpolated:
                return interpolated.Parts.All(AddPart);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }:
                return AddSum(operation);
            case IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, Name: "Concat" } } concat
                when Elements(concat.Arguments) is { } elements:
                return elements.All(Add);
            case IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, Name: "Format" } } format:
                return AddFormat(format);
            case IInvocationOperation { TargetMethod: { Name: "Invariant", ContainingType.Name: "FormattableString" } } invariant:
                return Add(invariant.Arguments[0].Value);
            default:
                return AddValue(operation, null, null);
        }
    }

    // Left-deep, and as long as the source has it: no recursion.
    private bool AddSum(IOperation sum)
    {
        var operands = new Stack<IOperation>();
        while (sum is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } binary)
        {
            operands.Push(binary.RightOperand);
            sum = binary.LeftOperand.AsWritten();
        }

        operands.Push(sum);
        return operands.All(Add);
    }

    private bool AddPart(IInterpolatedStringContentOperation part)
    {
        if (part is IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } })
        {
            parts.Add(new(text));
            return true;
        }

        if (part is not IInterpolationOperation hole)
        {
            return false;
        }

        var alignment = hole.Alignment is null ? null : Convert.ToString(hole.Alignment.ConstantValue.Value, CultureInfo.InvariantCulture);
        var format = hole.FormatString?.ConstantValue.Value as string;
        return alignment is null && format is null ? Add(hole.Expression) : AddValue(hole.Expression.AsWritten(), alignment, format);
    }

    private bool AddFormat(IInvocationOperation call)
    {
        var arguments = call.Arguments;
        if (arguments[0].Parameter?.Name == "provider")
        {
            // Log frameworks format by the invariant culture; another one was asked for on purpose.
            if (arguments[0].Value.AsWritten() is not IPropertyReferenceOperation { Property.Name: "InvariantCulture" or "CurrentCulture" })
            {
                return false;
            }

            arguments = arguments.RemoveAt(0);
        }

        if (arguments[0].Value.ConstantValue is not { HasValue: true, Value: string text }
            || Elements(arguments.RemoveAt(0)) is not { } values)
        {
            return false;
        }

        var template = MessageTemplate.Parse(text);
        var used = new HashSet<int>();
        var end = 0;
        foreach (var hole in template.Holes)
        {
            var number = hole.Number;
            if (hole.Capture != '\0' || number < 0 || number >= values.Length || (!used.Add(number) && HasEffect(values[number])))
            {
                return false;
            }

            parts.Add(new(TemplateText.Unescape(text.Substring(end, hole.Start - end))));
            var isAdded = hole.Alignment is null && hole.Format is null
                ? Add(values[number])
                : AddValue(values[number].AsWritten(), hole.Alignment?.Trim(), hole.Format);
            if (!isAdded)
            {
                return false;
            }

            end = hole.End;
        }

        parts.Add(new(TemplateText.Unescape(text.Substring(end))));
        return template.Errors.IsEmpty && used.Count == values.Length; // No argument is dropped.
    }

    private bool AddValue(IOperation value, string? alignment, string? format)
    {
        if (value.Syntax is not ExpressionSyntax syntax || value is IInvalidOperation || value.Type is null or IPointerTypeSymbol)
        {
            return false;
        }

        if (format is null && value is IInvocationOperation call && FormatOf(call) is { } own
            && call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member }
            && member.Expression is not BaseExpressionSyntax)
        {
            (format, syntax) = (own, member.Expression);
        }

        // No operation stands for these.
        while (syntax.Parent is ParenthesizedExpressionSyntax || syntax.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression))
        {
            syntax = (ExpressionSyntax)syntax.Parent!;
        }

        while (syntax is ParenthesizedExpressionSyntax parenthesized)
        {
            syntax = parenthesized.Expression;
        }

        parts.Add(new(null, syntax, alignment, format));
        return true;
    }

    /// <summary>The format of <c>value.ToString("N2")</c>, where a hole with that format shows the same.</summary>
    private static string? FormatOf(IInvocationOperation call) =>
        call.TargetMethod.Name == "ToString"
        && call.Instance?.Type is { } type && type.AllInterfaces.Any(static i => i.Name == "IFormattable")
        && call.Arguments.Length is 1 or 2
        && call.Arguments[0] is { Parameter.Name: "format", Value.ConstantValue: { HasValue: true, Value: string { Length: > 0 } format } }
        && (call.Arguments.Length == 1
            || call.Arguments[1].Value.AsWritten() is IPropertyReferenceOperation { Property.Name: "InvariantCulture" })
        && TemplateText.Hole("X", null, format) is not null
            ? format
            : null;

    // Values of a parameter array or of parameters of their own; null where the array is made elsewhere.
    private static ImmutableArray<IOperation>? Elements(ImmutableArray<IArgumentOperation> arguments)
    {
        if (arguments is [var single] && single.Value.AsWritten() is { Type: IArrayTypeSymbol } array)
        {
            return array is IArrayCreationOperation { Initializer: { } initializer } ? initializer.ElementValues : null;
        }

        return arguments.Any(static a => a.Value.Type?.IsRefLikeType == true || a.Value.Type?.Name == "IEnumerable")
            ? null
            : [.. arguments.OrderBy(static a => a.Parameter?.Ordinal).Select(static a => a.Value)];
    }

    private static bool HasEffect(IOperation value) => value.DescendantsAndSelf().Any(static o =>
        o is IInvocationOperation or IAssignmentOperation or IIncrementOrDecrementOperation or IObjectCreationOperation or IAwaitOperation);
}
