namespace LoggingAnalyzers.Sensitivity;

/// <summary>Why a member should not be in a log, weakest first.</summary>
internal enum MemberSensitivity
{
    /// <summary>Personal data by a name that means nothing else.</summary>
    Personal,

    /// <summary>Its text is built on a sensitive member.</summary>
    Derived,

    /// <summary>A credential by name.</summary>
    Credential,

    /// <summary>An attribute says so.</summary>
    Declared,
}
