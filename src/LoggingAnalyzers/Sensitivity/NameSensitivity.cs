namespace LoggingAnalyzers.Sensitivity;

/// <summary>What a name alone says about the value it names.</summary>
internal enum NameSensitivity
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Personal data in some places: a name, an address, a user name, an IP address.</summary>
    PersonalWeak,

    /// <summary>Personal data wherever it stands: a social security number, a card number, a date of birth.</summary>
    PersonalStrong,

    /// <summary>A secret that grants access.</summary>
    Credential,
}
