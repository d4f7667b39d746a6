namespace LoggingAnalyzers.Sensitivity;

/// <summary>What kind of personal data a name tells: the names of the runtime's <c>DataKind</c>.</summary>
internal enum PersonalKind
{
    None,
    PersonalData,
    Email,
    PhoneNumber,
    PersonName,
    PostalAddress,
    IpAddress,
    Location,
    DateOfBirth,
    NationalId,
    PaymentCard,
    BankAccount,
    Health,
}
