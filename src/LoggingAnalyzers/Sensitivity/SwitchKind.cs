namespace LoggingAnalyzers.Sensitivity;

/// <summary>How a diagnostic switch is turned on.</summary>
internal enum SwitchKind
{
    /// <summary>A call whose Boolean parameter is true, given or by default.</summary>
    Call,

    /// <summary>A Boolean property that is set to true.</summary>
    Setting,

    /// <summary>A property, a parameter or an attribute's argument with flags of an enumeration, some of which log content.</summary>
    Flags,

    /// <summary>A property that holds the names whose values are logged, to which a name of a secret is added.</summary>
    Names,

    /// <summary>A property or a parameter that decides what to redact, and a function that always says no.</summary>
    Redaction,

    /// <summary>A switch of the runtime that has a name.</summary>
    NamedSwitch,
}
