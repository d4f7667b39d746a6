using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>What getters and <c>ToString</c> methods of this compilation build their text on. Each body is read once.</summary>
internal sealed class MemberBodies(Compilation compilation, CredentialTest test)
{
    private readonly ConcurrentDictionary<ISymbol, string> read = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> given = new(SymbolEqualityComparer.Default);
    private readonly DeclaredData declared = DeclaredData.Of(compilation, test.Configured);

    /// <summary>The sensitive member that the text of a getter or method is built on, with the reason; null where there is none.</summary>
    public string? BuildsOn(ISymbol? member, CancellationToken cancellationToken)
    {
        if (member?.OriginalDefinition is not { IsImplicitlyDeclared: false, DeclaringSyntaxReferences: [var declaration] } definition)
        {
            return null;
        }

        if (!read.TryGetValue(definition, out var text))
        {
            text = BodyOf(declaration.GetSyntax(cancellationToken)) is { } body ? Read(body, cancellationToken) ?? "" : "";
            text = read.GetOrAdd(definition, text);
        }

        return text.Length == 0 ? null : text;
    }

    /// <summary>
    /// Every constructor that gives the member a value gives it a protected one: <c>Token = request.Token.Obfuscate()</c>.
    /// </summary>
    public bool IsGivenProtected(ISymbol member, CancellationToken cancellationToken)
    {
        var definition = member.OriginalDefinition;
        if (!given.TryGetValue(definition, out var isProtected))
        {
            isProtected = given.GetOrAdd(definition, ReadGiven(definition, cancellationToken));
        }

        return isProtected;
    }

    /// <summary>The sensitive values that a body returns text of.</summary>
    public ImmutableArray<(NamedValue Value, string Reason)> In(IEnumerable<IOperation> returned, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<(NamedValue, string)>();
        var reader = new ValueReader(
            value =>
            {
                if (Reason(value) is { } reason)
                {
                    found.Add((value, reason));
                }
            },
            test.Configured,
            cancellationToken);
        foreach (var value in returned)
        {
            reader.Read(value);
        }

        return found.ToImmutable();
    }

    private static bool ReadGiven(ISymbol member, CancellationToken cancellationToken)
    {
        var values = member.ContainingType.InstanceConstructors
            .SelectMany(static c => c.DeclaringSyntaxReferences)
            .Select(r => r.GetSyntax(cancellationToken))
            .OfType<ConstructorDeclarationSyntax>()
            .SelectMany(static c => c.DescendantNodes())
            .OfType<AssignmentExpressionSyntax>()
            .Where(a => a.Left is IdentifierNameSyntax name && name.Identifier.ValueText == member.Name
                || a.Left is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var own }
                    && own == member.Name)
            .Select(static a => a.Right)
            .ToList();
        values.RemoveAll(static v => v is LiteralExpressionSyntax);
        return values.Count > 0 && values.TrueForAll(IsProtected);
    }

    private static bool IsProtected(ExpressionSyntax value) => value switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } =>
            PassThrough.SaysProtective(called.Name.Identifier.ValueText),
        InvocationExpressionSyntax { Expression: SimpleNameSyntax called } => PassThrough.SaysProtective(called.Identifier.ValueText),
        MemberBindingExpressionSyntax called => PassThrough.SaysProtective(called.Name.Identifier.ValueText),
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: var called } } => IsProtected(called),
        _ => false,
    };

    private string? Reason(in NamedValue value) =>
        declared.Find(value) is { } attribute ? "declared [" + attribute + "]"
        : test.IsCredential(value) ? "a credential by name"
        : null;

    private string? Read(SyntaxNode body, CancellationToken cancellationToken)
    {
#pragma warning disable RS1030 // Only a body in another file needs its model, once, and only where a value of the type is logged.
        var model = compilation.GetSemanticModel(body.SyntaxTree);
#pragma warning restore RS1030
        return model.GetOperation(body, cancellationToken) is { } operation
            && In(body is ExpressionSyntax ? [operation] : ReturnedValues.Of(operation), cancellationToken) is [var (value, reason), ..]
                ? "'" + value.Name + "', " + reason
                : null;
    }

    private static SyntaxNode? BodyOf(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
        PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } =>
            accessors.Select(static a => (SyntaxNode?)a.ExpressionBody?.Expression ?? a.Body).FirstOrDefault(static b => b is not null),
        MethodDeclarationSyntax method => (SyntaxNode?)method.ExpressionBody?.Expression ?? method.Body,
        _ => null,
    };
}
