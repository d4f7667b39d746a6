using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>An event id as it is written: <c>new EventId(7, "OrderPlaced")</c>, a number, a field that holds one.</summary>
/// <param name="Id">The number; 0 is none.</param>
/// <param name="Name">The name; null where it has none.</param>
/// <param name="Symbol">The field, property or constant that stands for it; null where it is written in place.</param>
/// <param name="IdLiteral">Where the number is written; null where it is a constant's or an enumeration's.</param>
/// <param name="NameLiteral">Where the name is written as a literal.</param>
internal sealed record EventIdValue(
    int Id, string? Name, ISymbol? Symbol, LiteralExpressionSyntax? IdLiteral, LiteralExpressionSyntax? NameLiteral)
{
    /// <summary>It tells one event from another.</summary>
    public bool IsIdentity => Id != 0 || Name is { Length: > 0 };

    /// <summary>Reads a value; null where nobody knows what it is at run time.</summary>
    public static EventIdValue? Read(IOperation value, Compilation compilation, CancellationToken cancellationToken) =>
        Read(value, compilation, depth: 0, cancellationToken);

    private static EventIdValue? Read(IOperation value, Compilation compilation, int depth, CancellationToken cancellationToken)
    {
        value = value.Unconverted();
        switch (value)
        {
            case { ConstantValue: { HasValue: true, Value: int id } }:
                return new(id, null, ValueOwner.Variable(value), value.Syntax as LiteralExpressionSyntax, null);
            case IDefaultValueOperation:
                return new(0, null, null, null, null);
            case IObjectCreationOperation { Type.Name: "EventId" } creation:
                return OfCreation(creation);
            case IFieldReferenceOperation or IPropertyReferenceOperation when depth == 0 && value.Type?.Name == "EventId"
                && ValueOwner.Variable(value) is { } symbol && Initializer(symbol, cancellationToken) is { } initializer:
                var model = initializer.SyntaxTree == value.Syntax.SyntaxTree && value.SemanticModel is { } own
                    ? own
                    : compilation.GetSemanticModel(initializer.SyntaxTree);
                return model.GetOperation(initializer, cancellationToken) is { } given
                    && Read(given, compilation, depth + 1, cancellationToken) is { } read
                        ? read with { Symbol = symbol }
                        : null;
            default:
                return null;
        }
    }

    private static EventIdValue? OfCreation(IObjectCreationOperation creation)
    {
        var id = creation.Arguments.FirstOrDefault(static a => a.Parameter?.Name == "id")?.Value;
        var name = creation.Arguments.FirstOrDefault(static a => a.Parameter?.Name == "name")?.Value;
        if (id?.ConstantValue is not { HasValue: true, Value: int number } || name is { ConstantValue.HasValue: false })
        {
            return creation.Arguments.IsEmpty ? new(0, null, null, null, null) : null;
        }

        id = id.Unconverted();
        return new(
            number, name?.ConstantValue.Value as string, ValueOwner.Variable(id), id.Syntax as LiteralExpressionSyntax,
            name?.Syntax as LiteralExpressionSyntax);
    }

    // A field that is given its value where it is declared, or a property that always returns one.
    private static ExpressionSyntax? Initializer(ISymbol symbol, CancellationToken cancellationToken) =>
        symbol is IFieldSymbol { IsReadOnly: false } ? null
        : symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value } => value,
            PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
            PropertyDeclarationSyntax { Initializer.Value: var value } => value,
            _ => null,
        };
}
