namespace LoggingAnalyzers.Events;

/// <summary>The names of the fields that have a meaning of their own (OpenTelemetry and ECS).</summary>
internal static class FieldNames
{
    public const string Name = "event.name";
    public const string Category = "event.category";
    public const string Action = "event.action";
    public const string Outcome = "event.outcome";
    public const string Severity = "event.severity";
    public const string DurationMs = "event.duration_ms";
    public const string AnalyticsCategory = "analytics.category";
    public const string UserId = "user.id";
    public const string ClientAddress = "client.address";
    public const string TargetType = "target.type";
    public const string TargetId = "target.id";

    /// <summary>The template; by convention of Microsoft.Extensions.Logging the last field.</summary>
    public const string OriginalFormat = "{OriginalFormat}";
}
