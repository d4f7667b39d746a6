namespace LoggingAnalyzers.Pipeline;

/// <summary>What sanitizing changed among the fields of a state.</summary>
[Flags]
internal enum FieldChanges
{
    None = 0,

    /// <summary>A name or the template.</summary>
    Text = 1,

    /// <summary>A value was redacted or finished.</summary>
    Value = 2,
}
