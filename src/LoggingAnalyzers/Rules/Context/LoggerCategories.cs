using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Context;

/// <summary>Under which type's name a logger writes.</summary>
internal sealed class LoggerCategories
{
    private static readonly string[] Types =
    [
        "Microsoft.Extensions.Logging.LoggerFactoryExtensions", "Serilog.ILogger", "Serilog.Log", "Serilog.Core.Logger", "NLog.LogManager",
        "NLog.LogFactory", "log4net.LogManager",
    ];

    private static readonly string[] OtherEndings =
    [
        "Test", "Tests", "TestBase", "Specs", "Fixture", "Factory", "Builder", "Startup", "Program", "Extensions", "Registration",
        "Benchmark", "Benchmarks", "_test", "_tests",
    ];

    private readonly INamedTypeSymbol? logger;
    private readonly HashSet<INamedTypeSymbol> factories = new(SymbolEqualityComparer.Default);

    private LoggerCategories(Compilation compilation)
    {
        logger = compilation.GetTypeByMetadataName("Microsoft.Extensions.Logging.ILogger`1");
        foreach (var name in Types)
        {
            if (compilation.GetTypeByMetadataName(name) is { } type)
            {
                factories.Add(type);
            }
        }
    }

    public bool IsEmpty => logger is null && factories.Count == 0;

    public static LoggerCategories Of(Compilation compilation) => new(compilation);

    /// <summary>The category of <c>ILogger&lt;T&gt;</c>; null for another type, and where T is open.</summary>
    public INamedTypeSymbol? CategoryOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeArguments: [INamedTypeSymbol { TypeKind: not TypeKind.Error } category] } named
        && SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, logger)
            ? category
            : null;

    /// <summary>
    /// The category of a logger that a call makes, with the syntax of its type: <c>CreateLogger&lt;T&gt;()</c>,
    /// <c>ForContext(typeof(T))</c>.
    /// </summary>
    public (INamedTypeSymbol Category, SyntaxNode Syntax)? CategoryOf(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("CreateLogger" or "ForContext" or "GetLogger")
            || !factories.Contains(call.TargetMethod.ContainingType.OriginalDefinition))
        {
            return null;
        }

        if (call.TargetMethod is { TypeArguments: [INamedTypeSymbol { TypeKind: not TypeKind.Error } category] }
            && call.Syntax is InvocationExpressionSyntax { Expression: var expression }
            && (expression as GenericNameSyntax ?? (expression as MemberAccessExpressionSyntax)?.Name as GenericNameSyntax)
                is { TypeArgumentList.Arguments: [var argument] })
        {
            return (category, argument);
        }

        return call.Arguments.Select(static a => a.Value).OfType<ITypeOfOperation>().FirstOrDefault()
            is { TypeOperand: INamedTypeSymbol { TypeKind: not TypeKind.Error } type, Syntax: TypeOfExpressionSyntax syntax }
                ? (type, syntax.Type)
                : null;
    }

    /// <summary>A class may log under this name: its own, that of a base, an interface, a class around it or inside it.</summary>
    public static bool Fits(INamedTypeSymbol category, INamedTypeSymbol type)
    {
        category = category.OriginalDefinition;
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            for (var t = outer; t is not null; t = t.BaseType)
            {
                if (SymbolEqualityComparer.Default.Equals(t.OriginalDefinition, category))
                {
                    return true;
                }
            }

            if (outer.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, category)))
            {
                return true;
            }
        }

        for (var outer = category.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(outer.OriginalDefinition, type.OriginalDefinition))
            {
                return true;
            }
        }

        return IsMarker(category) || IsOtherwise(type);
    }

    /// <summary>The syntax of T in the declaration of something of type <c>ILogger&lt;T&gt;</c>.</summary>
    public static SyntaxNode? TypeArgument(ISymbol symbol, CancellationToken cancellationToken)
    {
        var type = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
        {
            ParameterSyntax parameter => parameter.Type,
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } => declaration.Type,
            PropertyDeclarationSyntax property => property.Type,
            _ => null,
        };
        return type?.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault(static g => g.Identifier.ValueText == "ILogger")
            ?.TypeArgumentList.Arguments.FirstOrDefault();
    }

    // A category that stands for more than one class: the program, an empty class that exists for its name.
    private static bool IsMarker(INamedTypeSymbol category) => category.Name is "Program" or "Startup" or "App"
        || (category.TypeKind == TypeKind.Class && !category.IsStatic && category.DeclaringSyntaxReferences.Length > 0
            && category.GetMembers().All(static m => m.IsImplicitlyDeclared));

    // Tests, doubles, and what makes, wraps or registers others; what stands in one of them.
    private static bool IsOtherwise(INamedTypeSymbol type)
    {
        foreach (var ending in OtherEndings)
        {
            if (type.Name.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return (type.ContainingType is { } outer && IsOtherwise(outer))
            || type.Name.StartsWith("Mock", StringComparison.Ordinal) || type.Name.StartsWith("Fake", StringComparison.Ordinal)
            || type.Name.StartsWith("Test", StringComparison.Ordinal);
    }
}
