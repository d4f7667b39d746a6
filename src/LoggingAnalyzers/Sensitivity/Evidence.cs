namespace LoggingAnalyzers.Sensitivity;

/// <summary>What says that a value is sensitive, strongest first.</summary>
internal enum Evidence
{
    /// <summary>An attribute.</summary>
    Declared,

    /// <summary>A member or type that is known to hold such values.</summary>
    KnownApi,

    /// <summary>A name that means nothing else.</summary>
    StrongName,

    /// <summary>A name that means it in some places.</summary>
    WeakName,
}
