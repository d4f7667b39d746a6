namespace LoggingAnalyzers;

/// <summary>Marks the parameter that says who acted; logged as <c>user.id</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ActorAttribute : Attribute
{
}
