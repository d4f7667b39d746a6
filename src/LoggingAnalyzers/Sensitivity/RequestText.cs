using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>
/// Text that somebody outside the process wrote and that nothing has checked: parameters of actions, endpoints, hubs, services and message
/// handlers, and what a web request brings. By metadata name, resolved once.
/// </summary>
internal sealed class RequestText
{
    // The line, the protocol and the host of a request are tokens that the server has checked.
    private static readonly ImmutableHashSet<string> CheckedMembers =
        ["Method", "Scheme", "Protocol", "Host", "ContentLength", "IsHttps", "HttpMethod", "RequestType", "UserHostAddress"];

    private static readonly ImmutableArray<string> RequestTypes =
        ["Microsoft.AspNetCore.Http.HttpRequest", "System.Web.HttpRequest", "System.Web.HttpRequestBase", "System.Net.HttpListenerRequest"];

    private static readonly ImmutableArray<string> ControllerTypes =
    [
        "Microsoft.AspNetCore.Mvc.ControllerBase", "System.Web.Http.ApiController", "System.Web.Mvc.ControllerBase",
        "Microsoft.AspNetCore.SignalR.Hub",
    ];

    private static readonly ImmutableArray<string> HandlerTypes =
    [
        "MassTransit.IConsumer`1", "NServiceBus.IHandleMessages`1", "Rebus.Handlers.IHandleMessages`1", "DotNetCore.CAP.IConsumeFilter",
    ];

    private static readonly ImmutableArray<string> TextTypes =
    [
        "Microsoft.Extensions.Primitives.StringValues", "Microsoft.AspNetCore.Http.PathString", "Microsoft.AspNetCore.Http.QueryString",
        "Microsoft.AspNetCore.Http.HostString", "Microsoft.Extensions.Primitives.StringSegment",
    ];

    private readonly ImmutableHashSet<ISymbol> requests;
    private readonly ImmutableHashSet<ISymbol> controllers;
    private readonly ImmutableHashSet<ISymbol> handlers;
    private readonly ImmutableHashSet<ISymbol> texts;
    private readonly ISymbol? pageModel;
    private readonly ISymbol? serverCall;

    public RequestText(Compilation compilation)
    {
        requests = Resolve(compilation, RequestTypes);
        controllers = Resolve(compilation, ControllerTypes);
        handlers = Resolve(compilation, HandlerTypes);
        texts = Resolve(compilation, TextTypes);
        pageModel = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.RazorPages.PageModel");
        serverCall = compilation.GetTypeByMetadataName("Grpc.Core.ServerCallContext");
    }

    /// <summary>Nothing in the compilation takes requests.</summary>
    public bool IsEmpty => requests.IsEmpty && controllers.IsEmpty && handlers.IsEmpty && serverCall is null;

    /// <summary>Where the text of a value comes from, as a message says it; null where it is no text or comes from elsewhere.</summary>
    public string? Origin(in NamedValue value)
    {
        if (!IsText(value.Type))
        {
            return null;
        }

        var member = "";
        for (IOperation? o = value.Operation; o is not null; o = Inner(o))
        {
            if (o.Type is { } type && requests.Contains(type.OriginalDefinition))
            {
                return member.Length == 0 || CheckedMembers.Contains(member) ? null : "the request";
            }

            if (o is IParameterReferenceOperation { Parameter: var parameter })
            {
                return OriginOf(parameter, o);
            }

            member = ValueOwner.Variable(o)?.Name ?? member;
        }

        return null;
    }

    // Through members, indexers and the calls that read them: request.Headers["X"].ToString().
    private static IOperation? Inner(IOperation operation) => operation switch
    {
        IArrayElementReferenceOperation element => element.ArrayReference,
        IAwaitOperation awaited => awaited.Operation,
        IConversionOperation conversion => conversion.Operand,
        _ => ValueOwner.Of(operation),
    };

    private string? OriginOf(IParameterSymbol parameter, IOperation use)
    {
        if (IsService(parameter) || parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return null;
        }

        if (HasTrigger(parameter))
        {
            return "a message";
        }

        return method switch
        {
            // What is bound to a request has no abstract type; what is injected has.
            { MethodKind: MethodKind.AnonymousFunction } => !IsAbstract(parameter) && IsEndpoint(method, use) ? "the request" : null,
            { MethodKind: not MethodKind.Ordinary } => null,
            { DeclaredAccessibility: Accessibility.Public, IsStatic: false } when !IsAbstract(parameter) && IsAction(method)
                => "the request",
            _ when IsRemoteCall(method) => "the request",
            _ when IsHandler(method) => "a message",
            _ => null,
        };
    }

    private bool IsAction(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (controllers.Contains(type.OriginalDefinition))
            {
                return !method.GetAttributes().Any(static a => a.AttributeClass?.Name == "NonActionAttribute");
            }

            if (SymbolEqualityComparer.Default.Equals(type, pageModel))
            {
                return method.Name.StartsWith("On", StringComparison.Ordinal);
            }
        }

        return false;
    }

    private bool IsRemoteCall(IMethodSymbol method) =>
        serverCall is not null && method.IsOverride
        && method.Parameters.Any(p => SymbolEqualityComparer.Default.Equals(p.Type, serverCall));

    private bool IsHandler(IMethodSymbol method)
    {
        if (handlers.IsEmpty)
        {
            return false;
        }

        foreach (var contract in method.ContainingType.AllInterfaces)
        {
            if (handlers.Contains(contract.OriginalDefinition)
                && contract.GetMembers(method.Name).Any(m =>
                    SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(m), method)))
            {
                return true;
            }
        }

        return false;
    }

    // app.MapGet("/orders/{name}", (string name, …) => …)
    private static bool IsEndpoint(IMethodSymbol lambda, IOperation use)
    {
        for (var o = use.Parent; o is not null; o = o.Parent)
        {
            if (o is IAnonymousFunctionOperation function && SymbolEqualityComparer.Default.Equals(function.Symbol, lambda))
            {
                var target = function.Parent;
                while (target is IDelegateCreationOperation or IConversionOperation or IArgumentOperation)
                {
                    target = target.Parent;
                }

                return target is IInvocationOperation { TargetMethod: { ContainingType.Name: "EndpointRouteBuilderExtensions" } };
            }
        }

        return false;
    }

    private static bool IsAbstract(IParameterSymbol parameter) =>
        parameter.Type is { TypeKind: TypeKind.Interface } or { IsAbstract: true };

    // What a container fills in is no request.
    private static bool IsService(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(static a => a.AttributeClass?.Name is "FromServicesAttribute" or "FromKeyedServicesAttribute");

    private static bool HasTrigger(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(static a =>
            a.AttributeClass?.Name is "HttpTriggerAttribute" or "QueueTriggerAttribute" or "ServiceBusTriggerAttribute"
                or "EventHubTriggerAttribute" or "KafkaTriggerAttribute" or "RabbitMQTriggerAttribute");

    private bool IsText(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_String } || (type is not null && texts.Contains(type.OriginalDefinition));

    private static ImmutableHashSet<ISymbol> Resolve(Compilation compilation, ImmutableArray<string> names) =>
        names.SelectMany(name => compilation.GetTypesByMetadataName(name)).ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default);
}
