namespace LoggingAnalyzers;

/// <summary>Declares that a value whose name looks sensitive is not: the analyzers and the sanitizer leave it alone.</summary>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Method
    | AttributeTargets.ReturnValue | AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class NotSensitiveAttribute : Attribute
{
    /// <summary>Why the value may be logged, for whoever reads the code.</summary>
    public string? Reason { get; set; }
}
