using System.Collections.Concurrent;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Performance;

/// <summary>Work that takes time or memory in proportion to its data, which is too much for a record that is not written.</summary>
internal sealed class CostlyWork
{
    // How far the body of a method of the project is looked into: what it calls itself is not.
    private const int MaxNodes = 2_000;

    private static readonly HashSet<string> Materialisers = new(StringComparer.Ordinal)
    {
        "ToList", "ToArray", "ToDictionary", "ToHashSet", "ToLookup", "ToImmutableArray", "ToImmutableList", "ToImmutableDictionary",
        "ToImmutableHashSet", "ToFrozenSet", "ToFrozenDictionary", "Count", "LongCount", "Sum", "Average", "Min", "Max", "MinBy", "MaxBy",
        "Aggregate",
    };

    private readonly ConcurrentDictionary<IMethodSymbol, bool> methods = new(SymbolEqualityComparer.Default);

    /// <summary>The first such work in a value; null where there is none, or a check of the level stands before it.</summary>
    /// <param name="value">A value of a log call.</param>
    /// <param name="guard">The checks of the call's level.</param>
    /// <param name="anyWork">Every call and every object that is made counts.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public IOperation? In(IOperation value, LevelGuard guard, bool anyWork, CancellationToken cancellationToken)
    {
        var pending = new Stack<IOperation>();
        pending.Push(value);
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var operation = pending.Pop();
            if (operation is IAnonymousFunctionOperation or INameOfOperation or ITypeOfOperation or IDelegateCreationOperation
                or IInterpolatedStringHandlerCreationOperation || operation.ConstantValue.HasValue)
            {
                continue;
            }

            if (IsCostly(operation, cancellationToken) || (anyWork && IsWork(operation)))
            {
                return operation;
            }

            foreach (var child in operation.ChildOperations)
            {
                if (operation is not IConditionalOperation conditional || !guard.IsChosen(conditional, child))
                {
                    pending.Push(child);
                }
            }
        }

        return null;
    }

    private bool IsCostly(IOperation operation, CancellationToken cancellationToken) => operation switch
    {
        IAwaitOperation => true,
        IInterpolatedStringOperation text => text.Parts.Any(static p =>
            p is IInterpolationOperation { Expression.ConstantValue.HasValue: false }),
        IPropertyReferenceOperation { Property: { Name: "StackTrace", ContainingType.Name: "Environment" } } => true,
        IInvocationOperation call => IsCostly(call, cancellationToken),
        _ => false,
    };

    private bool IsCostly(IInvocationOperation call, CancellationToken cancellationToken)
    {
        var method = call.TargetMethod;
        var type = method.ContainingType;
        return (type.Name, method.Name) switch
        {
            ("Enumerable" or "Queryable" or "ParallelEnumerable", "Count" or "LongCount") => !IsCounted(call),
            ("Enumerable" or "Queryable" or "ParallelEnumerable" or "ImmutableArray" or "ImmutableList" or "ImmutableDictionary"
                or "ImmutableHashSet" or "FrozenSet" or "FrozenDictionary", var name) => Materialisers.Contains(name),
            ("List" or "Dictionary" or "HashSet" or "Queue" or "Stack" or "ConcurrentDictionary" or "ConcurrentQueue" or "MemoryStream",
                "ToArray") => true,
            ("String", "Join" or "Format") => true,
            ("String", "Concat") => call.Arguments is [{ Value: { } only }] && only is not IArrayCreationOperation,
            ("Convert", "ToBase64String" or "ToHexString") or ("BitConverter", "ToString") or ("Encoding", "GetString") => true,
            ("Regex", "Replace" or "Matches" or "Split") => true,
            ("File" or "Directory", _) => type.ContainingNamespace.Name == "IO" && !method.ReturnsVoid && method.Name != "Exists",
            ("Process", "GetCurrentProcess" or "GetProcesses" or "GetProcessesByName") => true,
            ("JToken" or "JObject" or "JArray" or "XElement" or "XDocument" or "XNode" or "JsonNode" or "JsonObject" or "JsonArray",
                "ToString" or "ToJsonString") => true,
            _ => IsSerialization(method) || HasLoop(method, cancellationToken),
        };
    }

    private static bool IsSerialization(IMethodSymbol method) =>
        !method.ReturnsVoid
        && (method.Name.StartsWith("Serialize", StringComparison.Ordinal) || method.Name is "ToJson" or "ToXml" or "GetRawText");

    // A collection knows how many it has.
    private static bool IsCounted(IInvocationOperation call) =>
        call.Arguments.Length == 1 && PassThrough.Receiver(call)?.Unconverted().Type is { } type
        && (type is IArrayTypeSymbol
            || type.AllInterfaces.Concat([type]).Any(static t => t.Name is "ICollection" or "IReadOnlyCollection"));

    // A method of the project that goes through its data: by its syntax, without its meaning.
    private bool HasLoop(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var definition = method.OriginalDefinition;
        if (definition.DeclaringSyntaxReferences.IsEmpty)
        {
            return false;
        }

        if (!methods.TryGetValue(definition, out var has))
        {
            has = definition.DeclaringSyntaxReferences.Any(r =>
                r.GetSyntax(cancellationToken).DescendantNodes().Take(MaxNodes).Any(IsLoop));
            methods.TryAdd(definition, has);
        }

        return has;
    }

    private static bool IsLoop(SyntaxNode node) => node switch
    {
        CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } =>
            name is "Join" or "ToList" or "ToArray" or "ToDictionary" or "Serialize" or "SerializeObject",
        _ => false,
    };

    private static bool IsWork(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.Name: "GetType" or "GetHashCode" or "GetTimestamp" } => false,
        IInvocationOperation or IWithOperation or IAnonymousObjectCreationOperation or ICollectionExpressionOperation => true,
        IObjectCreationOperation { Type.IsReferenceType: true } => true,
        IArrayCreationOperation { IsImplicit: false } => true,
        _ => false,
    };
}
