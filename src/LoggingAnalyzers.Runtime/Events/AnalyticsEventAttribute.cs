namespace LoggingAnalyzers;

/// <summary>Declares a product analytics event. Information. Personal data goes in hashed only.</summary>
/// <remarks>
/// Goes on a partial method without a body that takes an <c>ILogger</c>; the generator writes the body.
/// The name is lower snake_case, dots between namespaces, without dynamic parts.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnalyticsEventAttribute : Attribute
{
    /// <summary>Declares the event.</summary>
    /// <param name="name">The event name.</param>
    /// <param name="category">The area of the product, logged as <c>analytics.category</c>.</param>
    public AnalyticsEventAttribute(string name, string category)
    {
        Name = name;
        Category = category;
    }

    /// <summary>The event name, logged as <c>event.name</c> and as the name of the event id.</summary>
    public string Name { get; }

    /// <summary>The area of the product.</summary>
    public string Category { get; }

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
