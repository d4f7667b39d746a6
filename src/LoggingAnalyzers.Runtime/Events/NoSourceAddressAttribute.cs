namespace LoggingAnalyzers;

/// <summary>Declares that a security event has no source address to log, and why.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NoSourceAddressAttribute : Attribute
{
    /// <summary>Declares that there is no source address.</summary>
    /// <param name="reason">Why: for whoever reads the code.</param>
    public NoSourceAddressAttribute(string reason) => Reason = reason;

    /// <summary>Why there is no source address.</summary>
    public string Reason { get; }
}
