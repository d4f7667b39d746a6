namespace LoggingAnalyzers;

/// <summary>
/// What a <see cref="LogSanitizer"/> is built from. It is read once, in the constructor; later changes have no effect.
/// </summary>
public sealed class LogSanitizerOptions
{
    /// <summary>The smallest value that <see cref="MaxLength"/> accepts, in characters.</summary>
    public const int MinimumMaxLength = 64;

    /// <summary>
    /// Names whose values are secrets beside those of the built-in table, in any spelling: <c>tenant key</c> covers
    /// <c>TenantKey</c>, <c>tenant_key</c> and <c>TENANT-KEY</c>, and nothing longer. Wins over <see cref="ExcludedNames"/>.
    /// </summary>
    public ICollection<string> ExtraNames { get; } = new List<string>();

    /// <summary>Names that the built-in table takes for sensitive and that are not, in any spelling.</summary>
    public ICollection<string> ExcludedNames { get; } = new List<string>();

    /// <summary>
    /// Secrets that the application knows, such as values of its vault: erased wherever they stand in a text, also with backslash,
    /// URL, JSON and XML escapes and inside base64. Of six characters and more; shorter ones are ignored.
    /// </summary>
    public ICollection<string> KnownSecrets { get; } = new List<string>();

    /// <summary>
    /// Kinds of personal data to look for in free text beside the usual ones: <see cref="DataKind.IpAddress"/> (also takes versions
    /// of four parts for addresses) and <see cref="DataKind.PersonName"/> (the user of a home directory). Other kinds have no look.
    /// </summary>
    public ICollection<DataKind> FreeTextKinds { get; } = new List<DataKind>();

    /// <summary>
    /// Kinds that are left alone: <see cref="DataKind.Email"/>, <see cref="DataKind.PaymentCard"/>,
    /// <see cref="DataKind.BankAccount"/> and <see cref="DataKind.NationalId"/> where they are told by their look, and
    /// <see cref="DataKind.PersonalData"/> where it is told by its name. Secrets cannot be left alone.
    /// </summary>
    public ICollection<DataKind> ExcludedKinds { get; } = new List<DataKind>();

    /// <summary>
    /// What else to look for in free text, and in numbers as text. They run behind the built-in recognizers, in their order; records
    /// then take longer, since a clean one is known only by its whole message.
    /// </summary>
    public ICollection<ITextRecognizer> Recognizers { get; } = new List<ITextRecognizer>();

    /// <summary>What stands in place of personal data found by name. Secrets are always erased.</summary>
    public Redaction PersonalData { get; set; } = Redaction.Mask;

    /// <summary>
    /// The length in UTF-16 characters beyond which a text is cut, and the cut is marked. 32,768 by default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is under <see cref="MinimumMaxLength"/>.</exception>
    public int MaxLength
    {
        get;
        set => field = value >= MinimumMaxLength
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"At least {MinimumMaxLength} characters.");
    } = 32 * 1024;
}
