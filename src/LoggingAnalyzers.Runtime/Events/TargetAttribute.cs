namespace LoggingAnalyzers;

/// <summary>Marks the parameter that says what was acted on; logged as <c>target.id</c>, with <c>target.type</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TargetAttribute : Attribute
{
    /// <summary>Marks the target.</summary>
    /// <param name="type">The type of the target, for example <c>order</c>.</param>
    public TargetAttribute(string type) => Type = type;

    /// <summary>The type of the target.</summary>
    public string Type { get; }
}
