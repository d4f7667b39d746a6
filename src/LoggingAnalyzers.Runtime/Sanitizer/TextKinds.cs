namespace LoggingAnalyzers.Sanitizing;

/// <summary>The kinds of data that are told by their look, and that the options can switch off.</summary>
[Flags]
internal enum TextKinds
{
    None = 0,
    Email = 1,
    PaymentCard = 2,
    BankAccount = 4,
    NationalId = 8,
    All = Email | PaymentCard | BankAccount | NationalId,
}
