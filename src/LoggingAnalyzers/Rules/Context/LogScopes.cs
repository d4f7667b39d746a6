using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Context;

/// <summary>What puts properties on a record from around its call: a scope that is open, a logger that was made with properties.</summary>
internal static class LogScopes
{
    /// <summary>Whether a record has properties that its call does not give it.</summary>
    public static bool Enclose(IOperation call, SinkTable sinks, CancellationToken cancellationToken)
    {
        if (LoggerOf(call) is { } logger && IsEnriched(logger, sinks, 0, cancellationToken))
        {
            return true;
        }

        for (var inner = call; inner.Parent is { } outer; inner = outer)
        {
            switch (outer)
            {
                case IUsingOperation scope when inner == scope.Body && Opens(scope.Resources, sinks, cancellationToken):
                    return true;
                case IBlockOperation block:
                    foreach (var before in block.Operations)
                    {
                        if (before == inner)
                        {
                            break;
                        }

                        // A using declaration, a scope that nobody closes, a property that is set for good.
                        if (before is IUsingDeclarationOperation or IExpressionStatementOperation or IVariableDeclarationGroupOperation
                            && Opens(before, sinks, cancellationToken))
                        {
                            return true;
                        }
                    }

                    break;
            }
        }

        return false;
    }

    /// <summary>What a log method is called on; null for a static one.</summary>
    public static IOperation? LoggerOf(IOperation call) => call switch
    {
        IInvocationOperation { Instance: { } instance } => instance,
        IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [var first, ..] } => first.Value,
        _ => null,
    };

    private static bool Opens(IOperation operation, SinkTable sinks, CancellationToken cancellationToken)
    {
        foreach (var part in operation.DescendantsAndSelf())
        {
            if (part is IInvocationOperation invocation && GivesProperties(invocation, sinks, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    // A scope of constant text alone carries nothing that tells one record from another.
    private static bool GivesProperties(IInvocationOperation invocation, SinkTable sinks, CancellationToken cancellationToken) =>
        LogCall.Read(invocation, sinks, 0, cancellationToken) is { } call
            ? call.Kind == SinkKind.Property
                || (call.Kind == SinkKind.Scope
                    && !(call.Arguments.IsEmpty && !call.HasOpaqueArguments && (call.Template ?? call.State)?.Value is { } text
                        && IsText(text)))
            : invocation.TargetMethod.Name == "BeginScope";

    private static bool IsText(IOperation value) =>
        value.Unconverted().ConstantValue is { HasValue: true, Value: string };

    // Log.ForContext("OrderId", id).Warning(…), or a local that holds such a logger.
    private static bool IsEnriched(IOperation logger, SinkTable sinks, int depth, CancellationToken cancellationToken)
    {
        return logger.Unconverted() switch
        {
            _ when depth > 4 => false,
            IInvocationOperation call => sinks.Find(call.TargetMethod, 0, cancellationToken) is { Kind: SinkKind.Property }
                || (call.Instance is { } owner && IsEnriched(owner, sinks, depth + 1, cancellationToken)),
            ILocalReferenceOperation local => AssignedValues.Reaching(local.Local, local, cancellationToken)
                .Exists(v => IsEnriched(v.Value, sinks, depth + 1, cancellationToken)),
            _ => false,
        };
    }
}
