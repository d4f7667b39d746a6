using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Pipeline;

/// <summary>
/// Puts a factory of ours in the place of the registered <see cref="ILoggerFactory"/>. Providers keep their own registrations, so
/// that filters by provider name and alias go on working.
/// </summary>
internal static class FactoryDecoration
{
    internal static void Apply(IServiceCollection services, LoggingSanitizer sanitizer)
    {
        var index = IndexOfFactory(services);
        if (index < 0)
        {
            // The logging builder registers its factory before anybody is handed the builder.
            throw new InvalidOperationException("No ILoggerFactory is registered. Call AddLogging first.");
        }

        var inner = services[index];
        if (inner.ImplementationFactory?.Target is Decoration)
        {
            return;
        }

        if (inner.ImplementationType is { } type)
        {
            // As a service of its own the container builds it as before, from whatever constructor it chooses.
            services.TryAdd(new ServiceDescriptor(type, type, inner.Lifetime));
        }

        services[index] = new ServiceDescriptor(typeof(ILoggerFactory), new Decoration(inner, sanitizer).Create, inner.Lifetime);
    }

    private static int IndexOfFactory(IServiceCollection services)
    {
        for (var i = services.Count - 1; i >= 0; i--)
        {
            if (services[i].ServiceType == typeof(ILoggerFactory) && !services[i].IsKeyedService)
            {
                return i;
            }
        }

        return -1;
    }

    private sealed class Decoration(ServiceDescriptor inner, LoggingSanitizer sanitizer)
    {
        internal SanitizingLoggerFactory Create(IServiceProvider services)
        {
            var factory = inner.ImplementationInstance as ILoggerFactory
                ?? inner.ImplementationFactory?.Invoke(services) as ILoggerFactory
                ?? (ILoggerFactory)services.GetRequiredService(inner.ImplementationType!);
            // The container disposes what it built from a type, and never an instance that it was given.
            var isOwner = inner.ImplementationFactory is not null;
            return new SanitizingLoggerFactory(factory, services.GetServices<ILoggerProvider>(), sanitizer, isOwner);
        }
    }
}
