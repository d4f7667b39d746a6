namespace LoggingAnalyzers;

/// <summary>
/// The names of the fields that generated events and the request events write, by the semantic conventions of OpenTelemetry, where these
/// have a name.
/// </summary>
/// <remarks>
/// For queries, exporters and tests: <c>record[FieldNames.UserId]</c>. A field of the Elastic Common Schema with the same meaning is named
/// beside it.
/// </remarks>
public static class FieldNames
{
    /// <summary>The event name, text: <c>order_cancelled</c>. Of every event. OpenTelemetry; in ECS <c>event.action</c>.</summary>
    public const string Name = "event.name";

    /// <summary><c>audit</c>, <c>security</c>, <c>analytics</c> or <c>performance</c>. Of every event of a category.</summary>
    public const string Category = "event.category";

    /// <summary>What was done, text: <c>cancelled</c>. Of audit events. ECS.</summary>
    public const string Action = "event.action";

    /// <summary>
    /// <c>success</c>, <c>failure</c>, <c>denied</c> or <c>unknown</c>; see <c>Outcome</c>. ECS, which has no
    /// <c>denied</c>.
    /// </summary>
    public const string Outcome = "event.outcome";

    /// <summary>
    /// <c>low</c>, <c>medium</c>, <c>high</c> or <c>critical</c>; see <c>SecuritySeverity</c>. In ECS a number.
    /// </summary>
    public const string Severity = "event.severity";

    /// <summary>How long it took, in milliseconds, a <see cref="double"/>. In ECS <c>event.duration</c>, in nanoseconds.</summary>
    public const string DurationMs = "event.duration_ms";

    /// <summary>The area of the product, text. Of analytics events.</summary>
    public const string AnalyticsCategory = "analytics.category";

    /// <summary>Who acted, by the id of the account. OpenTelemetry and ECS.</summary>
    public const string UserId = "user.id";

    /// <summary>The address that a request came from, without the port. OpenTelemetry and ECS.</summary>
    public const string ClientAddress = "client.address";

    /// <summary>What kind of thing was acted on, text: <c>order</c>.</summary>
    public const string TargetType = "target.type";

    /// <summary>Which thing was acted on.</summary>
    public const string TargetId = "target.id";

    /// <summary>The message template, text; by convention of Microsoft.Extensions.Logging the last field.</summary>
    public const string OriginalFormat = "{OriginalFormat}";
}
