using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace LoggingAnalyzers.AspNetCore.TraceIds;

/// <summary>Stands in front of all middleware of the application, its exception handlers and its developer page among them.</summary>
internal sealed class TraceIdStartupFilter(Action<TraceIdOptions>? configure) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseTraceId(options =>
        {
            // What arrives here as an exception nobody has handled and nobody will: no handler loses its turn.
            options.AnswerUnhandledExceptions = true;
            configure?.Invoke(options);
        });
        next(app);
    };
}
