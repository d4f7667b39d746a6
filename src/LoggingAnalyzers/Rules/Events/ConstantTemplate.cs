using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>Decides whether a message template is one of a fixed set of texts.</summary>
internal static class ConstantTemplate
{
    // A chain of locals that is longer than this is no longer a template that a reader recognises.
    private const int MaximumDepth = 8;

    private static readonly string[] TemplateNames = ["message", "msg", "template", "format"];

    /// <param name="call">The call whose template it is.</param>
    /// <param name="sinks">Tells what a wrapper is.</param>
    /// <param name="reportPassThrough">A wrapper's own template does not count as constant.</param>
    public static bool Is(
        IOperation value, LogCall call, SinkTable sinks, bool reportPassThrough, CancellationToken cancellationToken) =>
        (!reportPassThrough && IsHeld(value, call))
        || Is(
            value,
            parameter => !reportPassThrough && (IsOwnTemplate(parameter, call) || IsFacade(parameter, sinks, cancellationToken)),
            0,
            cancellationToken);

    private static bool Is(IOperation value, Func<IParameterSymbol, bool> isTemplate, int depth, CancellationToken cancellationToken)
    {
        if (value.ConstantValue.HasValue)
        {
            return true;
        }

        bool Part(IOperation part) => Is(part, isTemplate, depth + 1, cancellationToken);
        bool Fixed(IOperation part) => IsText(part) && Is(part, static _ => false, depth + 1, cancellationToken);
        if (depth > MaximumDepth)
        {
            return false;
        }

        return value switch
        {
            IConversionOperation conversion => Part(conversion.Operand),
            ICoalesceOperation coalesce => Part(coalesce.Value) && Part(coalesce.WhenNull),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => Part(conditional.WhenTrue) && Part(whenFalse),
            ISwitchExpressionOperation choice => choice.Arms.All(arm => Part(arm.Value)),
            IThrowOperation or IInvalidOperation => true,
            IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } } => true,
            IPropertyReferenceOperation property => IsResource(property),
            IInvocationOperation invocation => IsResource(invocation),
            ILocalReferenceOperation local => Assigned(local, local.Local, cancellationToken).All(Part),
            IParameterReferenceOperation parameter =>
                isTemplate(parameter.Parameter) && Assigned(parameter, parameter.Parameter, cancellationToken).All(Part),
            // Text that is put together from fixed texts alone is fixed.
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Fixed(sum.LeftOperand) && Fixed(sum.RightOperand),
            IInterpolatedStringOperation text => text.Parts.All(part =>
                part is not IInterpolationOperation hole || Fixed(hole.Expression)),
            _ => false,
        };
    }

    // What a number is written as depends on the culture; a member of an enumeration is written as its name.
    private static bool IsText(IOperation part) =>
        part.Unconverted().Type is { SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Enum };

    /// <summary>Every value that the code around gives a local or a parameter; null values stand for what is not known.</summary>
    private static IEnumerable<IOperation> Assigned(IOperation reference, ISymbol variable, CancellationToken cancellationToken)
    {
        var root = reference;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        bool Refers(IOperation target) => target switch
        {
            ILocalReferenceOperation local => local.Local.Equals(variable, SymbolEqualityComparer.Default),
            IParameterReferenceOperation parameter => parameter.Parameter.Equals(variable, SymbolEqualityComparer.Default),
            IDeclarationExpressionOperation declaration => Refers(declaration.Expression),
            ITupleOperation tuple => tuple.Elements.Any(Refers),
            _ => false,
        };

        var found = variable is IParameterSymbol;
        foreach (var operation in root.Descendants())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when declarator.Symbol.Equals(variable, SymbolEqualityComparer.Default):
                    found = true;
                    if (declarator.GetVariableInitializer() is { } initializer)
                    {
                        yield return initializer.Value;
                    }
                    else if (declarator.Parent is IForEachLoopOperation)
                    {
                        yield return declarator;
                    }

                    break;
                case ISimpleAssignmentOperation { IsRef: false } assignment when Refers(assignment.Target):
                    yield return assignment.Value;
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument when Refers(argument.Value):
                    found = true;
                    yield return argument;
                    break;
                case IAssignmentOperation assignment when Refers(assignment.Target):
                    yield return assignment;
                    break;
            }
        }

        if (!found)
        {
            yield return root; // A pattern variable, or another way of getting a value: not known.
        }
    }

    // A wrapper's own template: its name or an attribute says so, or the values for its holes come along.
    private static bool IsOwnTemplate(IParameterSymbol parameter, LogCall call) =>
        parameter.Type.SpecialType == SpecialType.System_String
        && (TemplateNames.Any(name => parameter.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase))
            || call.HasOpaqueArguments
            || call.Arguments.Any(a => IsForwarded(a.Value, parameter.ContainingSymbol))
            || IsMarked(parameter, "StructuredMessageTemplateAttribute")
            || IsMarked(parameter, "StringSyntaxAttribute")
            || IsMarked(parameter.ContainingSymbol, "MessageTemplateFormatMethodAttribute"));

    // A setting of the object, such as FinishedMessage, into whose holes the values of the call go.
    private static bool IsHeld(IOperation value, LogCall call) =>
        value is IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member: IPropertySymbol or IFieldSymbol } held
        && held.Member.Name.TrimStart('_') is var name
        && TemplateNames.Any(n => name.EndsWith(n, StringComparison.OrdinalIgnoreCase))
        && (!call.Arguments.IsEmpty || call.HasOpaqueArguments);

    // Info(string text) => log.LogInformation(text): all that it takes is there to be logged.
    private static bool IsFacade(IParameterSymbol parameter, SinkTable sinks, CancellationToken cancellationToken) =>
        parameter.ContainingSymbol is IMethodSymbol method
        && sinks.Find(method, hops: 0, cancellationToken) is { Kind: SinkKind.Wrapper, IsFacade: true } wrapper
        && wrapper.Row.RoleOf(parameter.Name) == ParameterRole.Template
        && method.Parameters.All(p => wrapper.Row.RoleOf(p.Name) != ParameterRole.None || sinks.Events.IsLogger(p.Type));

    private static bool IsMarked(ISymbol symbol, string attribute) => symbol.GetAttributes().Any(a => a.AttributeClass?.Name == attribute);

    private static bool IsForwarded(IOperation value, ISymbol method)
    {
        return value.Unconverted() is IParameterReferenceOperation { Parameter: var parameter }
            && parameter.ContainingSymbol.Equals(method, SymbolEqualityComparer.Default)
            && (parameter.Type is ITypeParameterSymbol or IArrayTypeSymbol || parameter.Type.SpecialType == SpecialType.System_Object);
    }

    private static bool IsResource(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (property.IsIndexer)
        {
            return property.ContainingType.Name == "IStringLocalizer" && reference.Arguments[0].Value.ConstantValue.HasValue;
        }

        if (property.Name == "Value" && property.ContainingType.Name == "LocalizedString")
        {
            return reference.Instance is IPropertyReferenceOperation { Property.IsIndexer: true } localized && IsResource(localized);
        }

        // The class that the resource designer writes.
        return property.IsStatic
            && property.ContainingType.GetMembers("ResourceManager").Any(static m => m is { IsStatic: true, Kind: SymbolKind.Property });
    }

    private static bool IsResource(IInvocationOperation invocation) =>
        invocation.TargetMethod.Name == "GetString"
        && invocation.TargetMethod.ContainingType.Name is "ResourceManager" or "IStringLocalizer" or "StringLocalizerExtensions"
        && invocation.Arguments.Any(static a => a.Value.ConstantValue is { HasValue: true, Value: string });
}
