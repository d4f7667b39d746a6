using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sinks;

/// <summary>What an exception carries to whoever logs it: the arguments that make its message, and the values of its data.</summary>
internal sealed class ExceptionText
{
    private readonly ISymbol? data;

    private ExceptionText(INamedTypeSymbol exception) => data = exception.GetMembers("Data").FirstOrDefault();

    /// <summary>Of a compilation; null where it knows no exceptions.</summary>
    public static ExceptionText? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("System.Exception") is { } exception ? new ExceptionText(exception) : null;

    /// <summary>The type is an exception.</summary>
    public static bool IsException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether what is passed for a parameter of an exception's constructor ends up in the message.</summary>
    public static bool IsShown(IParameterSymbol? parameter, CancellationToken cancellationToken)
    {
        if (parameter?.ContainingSymbol is not IMethodSymbol constructor)
        {
            return false;
        }

        return constructor.DeclaringSyntaxReferences is [var reference, ..]
            ? IsHandedOn(parameter, Initializer(reference.GetSyntax(cancellationToken)))
            : parameter.Name is "message" or "msg" or "text" or "reason" or "detail" or "details" or "description" or "error" or "title"
                or "actualValue" or "format" or "args" or "messageArgs";
    }

    /// <summary>Tells whether an operation is the data of an exception.</summary>
    public bool IsData(IOperation? operation) =>
        data is not null && operation is IPropertyReferenceOperation { Property: var property }
        && (SymbolEqualityComparer.Default.Equals(property.OriginalDefinition, data)
            || SymbolEqualityComparer.Default.Equals(property.OverriddenProperty?.OriginalDefinition, data));

    // class MyException(string message) : Exception(message), and : base(message) of a constructor.
    private static ArgumentListSyntax? Initializer(SyntaxNode declaration) => declaration switch
    {
        ConstructorDeclarationSyntax constructor => constructor.Initializer?.ArgumentList,
        TypeDeclarationSyntax { BaseList.Types: [PrimaryConstructorBaseTypeSyntax type, ..] } => type.ArgumentList,
        _ => null,
    };

    private static bool IsHandedOn(IParameterSymbol parameter, ArgumentListSyntax? arguments) =>
        arguments is not null
        && arguments.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == parameter.Name
            && name.Parent is ArgumentSyntax or InterpolationSyntax or BinaryExpressionSyntax
            && name.Ancestors().OfType<ArgumentSyntax>().All(static a => a.Expression is not ObjectCreationExpressionSyntax));
}
