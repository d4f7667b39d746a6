namespace LoggingAnalyzers;

/// <summary>
/// Declares a security event. The severity decides the level: Low Information, Medium Warning, High Error, Critical Critical.
/// </summary>
/// <remarks>
/// Goes on a partial method without a body that takes an <c>ILogger</c>; the generator writes the body.
/// The name is lower snake_case, dots between namespaces, without dynamic parts.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SecurityEventAttribute : Attribute
{
    /// <summary>Declares the event.</summary>
    /// <param name="name">The event name.</param>
    /// <param name="severity">How bad the event is. A parameter of type <see cref="SecuritySeverity"/> wins.</param>
    public SecurityEventAttribute(string name, SecuritySeverity severity)
    {
        Name = name;
        Severity = severity;
    }

    /// <summary>Declares an event of the OWASP vocabulary, which says how bad it is.</summary>
    /// <param name="name">
    /// One of <see cref="SecurityEvents"/>. A name without a severity there counts as critical, and LH4002 reports it.
    /// </param>
    public SecurityEventAttribute(string name)
        : this(name, (SecuritySeverity)(SecurityEvents.SeverityOf(name) ?? (int)SecuritySeverity.Critical))
    {
    }

    /// <summary>The event name, logged as <c>event.name</c> and as the name of the event id.</summary>
    public string Name { get; }

    /// <summary>How bad the event is.</summary>
    public SecuritySeverity Severity { get; }

    /// <summary>The event id; 0 derives it from the name (31-bit FNV-1a).</summary>
    public int EventId { get; set; }

    /// <summary>The message template, with holes named as the parameters; none: the name and every field.</summary>
    public string? Message { get; set; }

    /// <summary>
    /// Leaves out the check of the level: the caller has made it. The record is built and handed to the logger in every case.
    /// </summary>
    public bool SkipEnabledCheck { get; set; }

    /// <summary>
    /// Adds the event to the current <c>Activity</c> too, with the fields as they are logged, wherever a record is logged. Where it is not
    /// set, the MSBuild property <c>LoggingAnalyzersBreadcrumbs</c> decides; default: not.
    /// </summary>
    public bool Breadcrumb { get; set; }
}
