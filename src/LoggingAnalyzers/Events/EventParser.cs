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
        if (context.TargetNode is not MethodDeclarationSyntax syntax
            || context.TargetSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary, IsVararg: false, IsAsync: false } method
            || syntax.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 }
            || !IsBodyless(syntax, method)
            || EventHostParser.Parse(method, syntax) is not { } host
            || method.TypeParameters.Any(t => !ParameterTypes.CanBeKept(t))
            || DeclarationParser.Parse(context.Attributes[0], category) is not { } declaration)
        {
            return null;
        }

        var scope = category.Level == LevelRule.Duration ? ScopeName(method, syntax) : null;
        if (scope is null && !method.ReturnsVoid)
        {
            return null;
        }

        var (logger, loggerMayBeNull) = LoggerSource.Of(method);
        if (logger is null
            || ParameterParser.Parse(method, syntax, measured: scope is not null) is not { } parameters
            || (category.Level == LevelRule.Duration && scope is null && parameters.All(p => p.Meaning != FieldMeaning.Duration)))
        {
            return null;
        }

        return new EventModel(
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
            State: FreeName(method, method.Name + "Event"),
            Scope: scope);
    }

    private static bool IsBodyless(MethodDeclarationSyntax syntax, IMethodSymbol method) =>
        syntax.Modifiers.Any(SyntaxKind.PartialKeyword)
        && !syntax.Modifiers.Any(SyntaxKind.ExternKeyword)
        && syntax.Body is null
        && syntax.ExpressionBody is null
        && syntax.ExplicitInterfaceSpecifier is null
        && method.PartialImplementationPart is null;

    /// <summary>
    /// The name of the scope that the method returns. The user writes a name that does not exist before the generator ran, so its type
    /// is an error; or it is a partial struct of the host that the generator completes.
    /// </summary>
    private static string? ScopeName(IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        var name = syntax.ReturnType switch
        {
            IdentifierNameSyntax simple when method.TypeParameters.IsEmpty => simple.Identifier.ValueText,
            GenericNameSyntax generic when generic.TypeArgumentList.Arguments.Select(a => a.ToString())
                .SequenceEqual(method.TypeParameters.Select(t => TypeText.Identifier(t.Name))) => generic.Identifier.ValueText,
            _ => null,
        };
        var isFree = method.ReturnType.TypeKind == TypeKind.Error
            ? !method.ContainingType.GetMembers(name ?? "").Any()
            : method.ReturnType is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsReadOnly: false, IsRefLikeType: false } declared
                && SymbolEqualityComparer.Default.Equals(declared.ContainingType, method.ContainingType)
                && declared.DeclaringSyntaxReferences.All(r =>
                    r.GetSyntax() is StructDeclarationSyntax part && part.Modifiers.Any(SyntaxKind.PartialKeyword));
        return name is not null && name != method.ContainingType.Name && isFree ? name : null;
    }

    private static string FreeName(IMethodSymbol method, string wanted)
    {
        var name = wanted;
        for (var i = 2; IsTaken(name); i++)
        {
            name = wanted + i;
        }

        return name;

        bool IsTaken(string candidate) =>
            candidate == method.ContainingType.Name
            || method.ContainingType.GetMembers(candidate).Any()
            || method.ContainingType.TypeParameters.Concat(method.TypeParameters).Any(t => t.Name == candidate);
    }
}
