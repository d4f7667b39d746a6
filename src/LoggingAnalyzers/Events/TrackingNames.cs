namespace LoggingAnalyzers.Events;

/// <summary>The names of the generator's steps. The tests require every one of them to be cached after an unrelated edit.</summary>
internal static class TrackingNames
{
    public const string Options = nameof(Options);
    public const string Hosts = nameof(Hosts);
    public const string Output = nameof(Output);

    public static readonly string[] All = [.. EventCategory.All.Select(Declarations), Options, Hosts, Output];

    /// <summary>The step that reads the declarations of one category.</summary>
    public static string Declarations(EventCategory category) => "Declarations:" + category.AttributeName;
}
