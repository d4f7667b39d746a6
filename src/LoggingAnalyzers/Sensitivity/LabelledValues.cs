using System.Collections.Immutable;
using System.Text;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>The values of a log call that the call gives a name: by a hole, a key, or the words before them.</summary>
internal static class LabelledValues
{
    private const int MaxDepth = 32;

    /// <summary>Reads a call. A value may come twice, once by its hole and once by the words before it.</summary>
    public static ImmutableArray<LabelledValue> Of(LogCall call)
    {
        var found = ImmutableArray.CreateBuilder<LabelledValue>();
        // The holes of an event method are its parameters; those of a delegate are filled in order.
        if (call is { TemplateText: { } text }
            && (call.Kind != SinkKind.Event || call.Method.MethodKind == MethodKind.DelegateInvoke))
        {
            var template = MessageTemplate.Parse(text, TemplateDialects.Of(call));
            for (var i = 0; i < template.Holes.Length; i++)
            {
                if (template.ArgumentOf(i) is var index && index < call.Arguments.Length)
                {
                    AddHole(template, i, call.Arguments[index].Value, found);
                }
            }
        }
        else if (call.Template is { } template)
        {
            AddBuilt(template.Value, new StringBuilder(), found, 0);
        }

        AddNamed(call, found);
        return found.ToImmutable();
    }

    /// <summary>The properties that a scope or a property call adds, by the names that they are given.</summary>
    public static ImmutableArray<LabelledValue> Keys(LogCall call)
    {
        var found = ImmutableArray.CreateBuilder<LabelledValue>();
        if (call.TemplateText is { } text)
        {
            var template = MessageTemplate.Parse(text, TemplateDialects.Of(call));
            for (var i = 0; i < template.Holes.Length && i < call.Arguments.Length; i++)
            {
                Add(template.Holes[i].Name, call.Arguments[i].Value, found);
            }
        }

        AddNamed(call, found);
        return found.ToImmutable();
    }

    /// <summary>The name that the words before a hole give it; null where they give none.</summary>
    public static string? TextBefore(MessageTemplate template, int hole)
    {
        var start = hole == 0 ? 0 : template.Holes[hole - 1].End;
        var end = template.Holes[hole].Start;
        // Holes with faults are in no list: what stands before them is no label.
        return start > end ? null : LabelText.Of(template.Text.Substring(start, end - start));
    }

    private static void AddNamed(LogCall call, ImmutableArray<LabelledValue>.Builder found)
    {
        if (call is
            {
                PropertyName.Value: { ConstantValue: { HasValue: true, Value: string key } } name,
                PropertyValue.Value: { } value,
            })
        {
            Add(key, value, found, name);
        }

        AddState(call.State?.Value, found, 0);
    }

    private static void AddHole(
        MessageTemplate template, int hole, IOperation value, ImmutableArray<LabelledValue>.Builder found)
    {
        var name = template.Holes[hole].Name;
        if (template.Holes[hole].Number < 0)
        {
            found.Add(new(name, "{" + name + "}", value));
        }

        // A hole that names something else knows better than the words: password: {Error}.
        if ((template.Holes[hole].Number >= 0 || !SensitiveNames.IsMetadata(name)) && TextBefore(template, hole) is { } label)
        {
            Add(label, value, found);
        }
    }

    private static void Add(
        string label, IOperation value, ImmutableArray<LabelledValue>.Builder found, IOperation? key = null) =>
        found.Add(new(label, label.Replace('_', ' '), value) { Key = key?.Syntax });

    // $"password: {x}", "password: " + x: each value has the text since the one before it.
    private static void AddBuilt(IOperation operation, StringBuilder text, ImmutableArray<LabelledValue>.Builder found, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        switch (operation)
        {
            case { ConstantValue: { HasValue: true, Value: string constant } }:
                text.Append(constant);
                return;
            case IConversionOperation { IsImplicit: true } conversion:
                AddBuilt(conversion.Operand, text, found, depth + 1);
                return;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                AddBuilt(sum.LeftOperand, text, found, depth + 1);
                AddBuilt(sum.RightOperand, text, found, depth + 1);
                return;
            case IInterpolatedStringOperation interpolated:
                foreach (var part in interpolated.Parts)
                {
                    AddBuilt(
                        part switch
                        {
                            IInterpolatedStringTextOperation literal => literal.Text,
                            IInterpolationOperation hole => hole.Expression,
                            _ => part,
                        },
                        text, found, depth + 1);
                }

                return;
        }

        if (text.Length > 0 && LabelText.Of(text.ToString()) is { } label)
        {
            Add(label, operation, found);
        }

        text.Clear();
    }

    // What providers expand: anonymous objects, dictionaries, pairs and tuples of a name and a value.
    private static void AddState(IOperation? state, ImmutableArray<LabelledValue>.Builder found, int depth)
    {
        if (state is null || depth > MaxDepth)
        {
            return;
        }

        switch (state)
        {
            case IConversionOperation conversion:
                AddState(conversion.Operand, found, depth + 1);
                break;
            case ITupleOperation { Elements: [{ ConstantValue: { HasValue: true, Value: string key } } name, var value] }:
                Add(key, value, found, name);
                break;
            case IObjectCreationOperation
            {
                Arguments: [{ Value: { ConstantValue: { HasValue: true, Value: string key } } name }, var value],
            }
                when state.Type is { Name: "KeyValuePair" }:
                Add(key, value.Value, found, name);
                break;
            case IInvocationOperation
            {
                Arguments: [{ Value: { ConstantValue: { HasValue: true, Value: string key } } name }, var value],
            } call
                when call.TargetMethod is { Name: "Add" or "TryAdd" } or { Name: "Create", ContainingType.Name: "KeyValuePair" }:
                Add(key, value.Value, found, name);
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: false } member } assignment:
                Add(member.Property.Name, assignment.Value, found);
                break;
            case ISimpleAssignmentOperation
            {
                Target: IPropertyReferenceOperation
                {
                    Arguments: [{ Value: { ConstantValue: { HasValue: true, Value: string key } } name }],
                },
            } assignment:
                Add(key, assignment.Value, found, name);
                break;
            default:
                foreach (var part in PartsOf(state))
                {
                    AddState(part, found, depth + 1);
                }

                break;
        }
    }

    private static ImmutableArray<IOperation> PartsOf(IOperation state) => state switch
    {
        IAnonymousObjectCreationOperation anonymous => anonymous.Initializers,
        IObjectCreationOperation { Initializer.Initializers: var initializers } => initializers,
        IArrayCreationOperation { Initializer.ElementValues: var elements } => elements,
        ICollectionExpressionOperation { Elements: var elements } => elements,
        _ => [],
    };
}
