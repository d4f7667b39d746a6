namespace LoggingAnalyzers;

/// <summary>The categories of the rules; the first digit of an id names its category.</summary>
internal static class RuleCategories
{
    public const string Privacy = "Privacy";
    public const string Events = "Events";
    public const string Context = "Context";
    public const string Audit = "Audit";
    public const string Performance = "Performance";
    public const string Usage = "Usage";
}
