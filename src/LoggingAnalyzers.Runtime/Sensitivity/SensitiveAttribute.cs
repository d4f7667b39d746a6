namespace LoggingAnalyzers;

/// <summary>
/// Declares a value as sensitive. The analyzers report it where it reaches a log call in clear; a generated event
/// redacts it before the log record exists.
/// </summary>
/// <remarks>On a type: every value of the type. Kinds and redactions: <see cref="DataKind"/>, <see cref="Redaction"/>.</remarks>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.ReturnValue
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.GenericParameter)]
public sealed class SensitiveAttribute : Attribute
{
    /// <summary>Sensitive data of no named kind: erased.</summary>
    public SensitiveAttribute()
    {
    }

    /// <summary>Sensitive data of a kind, redacted as the kind asks for.</summary>
    /// <param name="kind">The kind of data.</param>
    public SensitiveAttribute(DataKind kind) => Kind = kind;

    /// <summary>Sensitive data with a redaction of its own.</summary>
    /// <param name="redaction">What is logged in its place.</param>
    public SensitiveAttribute(Redaction redaction) => Redaction = redaction;

    /// <summary>Sensitive data of a kind, with a redaction of its own.</summary>
    /// <param name="kind">The kind of data.</param>
    /// <param name="redaction">What is logged in its place.</param>
    public SensitiveAttribute(DataKind kind, Redaction redaction)
    {
        Kind = kind;
        Redaction = redaction;
    }

    /// <summary>The kind of data.</summary>
    public DataKind Kind { get; }

    /// <summary>What is logged in place of the value.</summary>
    public Redaction Redaction { get; }
}
