namespace LoggingAnalyzers;

/// <summary>What kind of sensitive data a value is. The kind decides the redaction where none is named.</summary>
public enum DataKind
{
    /// <summary>Sensitive, of no kind named here. Erased.</summary>
    Unspecified = 0,

    /// <summary>A password, key, token, cookie or other secret that grants access. Erased.</summary>
    Credential = 1,

    /// <summary>Personal data of no more precise kind. Masked.</summary>
    PersonalData = 2,

    /// <summary>An e-mail address. Masked.</summary>
    Email = 3,

    /// <summary>A telephone number. Masked.</summary>
    PhoneNumber = 4,

    /// <summary>The name of a natural person. Masked.</summary>
    PersonName = 5,

    /// <summary>A postal address. Masked.</summary>
    PostalAddress = 6,

    /// <summary>An IP address of a natural person. Masked.</summary>
    IpAddress = 7,

    /// <summary>A geographic position. Erased.</summary>
    Location = 8,

    /// <summary>A date of birth. Erased.</summary>
    DateOfBirth = 9,

    /// <summary>A social security, tax, passport or driver licence number. Erased.</summary>
    NationalId = 10,

    /// <summary>A payment card number. At most its last four digits stay.</summary>
    PaymentCard = 11,

    /// <summary>A bank account number or IBAN. At most its last four characters stay.</summary>
    BankAccount = 12,

    /// <summary>Data on health. Erased.</summary>
    Health = 13,

    /// <summary>Money: salary, balance, amounts tied to a person. Erased.</summary>
    Financial = 14,
}
