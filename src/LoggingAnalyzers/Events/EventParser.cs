using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Events;

/// <summary>From an attributed method to an <see cref="EventModel"/>: with its parts the only code that sees symbols.</summary>
internal static class EventParser
{
    /// <summary>The model; null: no code can be generated for the declaration, and the compiler or an analyzer says why.</summary>
    public static EventModel? Parse(GeneratorAttributeSyntaxContext context, EventCategory category, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return context.TargetNode is MethodDeclarationSyntax syntax && context.TargetSymbol is IMethodSymbol method
            ? KnownModels.Get(syntax, category, context.SemanticModel.Compilation, () =>
                Read(method, syntax, context.Attributes[0], category, context.SemanticModel.Compilation).Model)
            : null;
    }

    /// <summary>The model, or else the fault; neither: the code is half-typed, and the compiler reports it.</summary>
    public static (EventModel? Model, EventFault? Fault) Read(
        IMethodSymbol method, MethodDeclarationSyntax syntax, AttributeData attribute, EventCategory category, Compilation compilation)
    {
        if (syntax.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 })
        {
            return Fault(EventFaultKind.Language, "is written in a version of C# before 9: set LangVersion to 9 or later");
        }

        if (method is not { MethodKind: MethodKind.Ordinary, IsVararg: false })
        {
            return default;
        }

        if (EventMethod.Fault(method, syntax) is { } fault)
        {
            return Fault(EventFaultKind.Method, fault);
        }

        var types = EventTypes.Of(compilation);
        var (host, hostFault) = EventHostParser.Parse(method, syntax, types);
        if (host is null)
        {
            return (null, hostFault);
        }

        var declaration = DeclarationParser.Parse(attribute, category);
        if (declaration is null)
        {
            return attribute.AttributeConstructor is null || attribute.ConstructorArguments.Any(a => a.Kind == TypedConstantKind.Error)
                ? default
                : Fault(EventFaultKind.Name, "has no name: give the attribute a text that is not blank");
        }

        var scope = category.Level == LevelRule.Duration ? EventMethod.ScopeName(method, syntax) : null;
        if (scope is null && !method.ReturnsVoid)
        {
            return (null, ReturnFault(category, method, syntax));
        }

        if (scope is not null && EventMethod.OwnerOf(scope, method) is var owner && !SymbolEqualityComparer.Default.Equals(owner, method))
        {
            var reason = $"returns the scope of '{owner.Name}', which is a struct of its own fields: give it a scope by another name";
            return (null, new EventFault(EventFaultKind.ReturnType, syntax.ReturnType.GetLocation(), method.Name, reason));
        }

        var (logger, loggerMayBeNull, loggerFault) = LoggerSource.Of(method, types);
        if (logger is null)
        {
            return Fault(EventFaultKind.Logger, loggerFault);
        }

        var (parameters, parameterFault) = ParameterParser.Parse(method, syntax, types, measured: scope is not null);
        if (parameters.IsDefault)
        {
            return (null, parameterFault);
        }

        if (category.Level == LevelRule.Duration && scope is null && parameters.All(p => p.Meaning != FieldMeaning.Duration))
        {
            return (null, ReturnFault(category, method, syntax));
        }

        var (setters, setterFault) = scope is null ? ([], null) : ScopeSetter.Of(method, parameters, types);
        if (setters.IsDefault)
        {
            return (null, setterFault);
        }

        return (
            new EventModel(
                Host: host,
                Declaration: declaration,
                Method: TypeText.Identifier(method.Name),
                Modifiers: string.Join(" ", syntax.Modifiers.Select(m => m.Text)),
                Accessibility: string.Concat(syntax.Modifiers
                    .Where(m => SyntaxFacts.IsAccessibilityModifier(m.Kind()))
                    .Select(m => m.Text + " ")),
                TypeParameters: TypeText.Parameters(method.TypeParameters),
                Constraints: TypeText.Constraints(method.TypeParameters),
                Parameters: parameters.ToEquatableArray(),
                Logger: logger,
                LoggerMayBeNull: loggerMayBeNull,
                State: EventMethod.FreeName(method, method.Name + "Event"),
                Metric: DeclaredMetric.Of(method),
                Scope: scope)
            {
                Setters = setters.ToEquatableArray(),
            },
            null);

        (EventModel?, EventFault?) Fault(EventFaultKind kind, string reason) =>
            (null, new EventFault(kind, syntax.Identifier.GetLocation(), method.Name, reason));
    }

    private static EventFault ReturnFault(EventCategory category, IMethodSymbol method, MethodDeclarationSyntax syntax) => new(
        EventFaultKind.ReturnType,
        syntax.ReturnType.GetLocation(),
        method.Name,
        category.Level != LevelRule.Duration ? "returns a value, and an event has none: let it return void"
            : method.ReturnsVoid ? "has no duration: let it return a scope, by a name that is free, or take a TimeSpan"
            : "returns what cannot be its scope: name a type that does not exist yet, or a partial struct of the same type");
}
