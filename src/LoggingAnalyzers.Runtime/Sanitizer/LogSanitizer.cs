using LoggingAnalyzers.Sanitizing;

namespace LoggingAnalyzers;

/// <summary>
/// Keeps secrets, personal data and forged lines out of log records: by the name of a value, and by its look in free text.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. No member throws on any input: what cannot be read is erased. All text that comes out is
/// valid UTF-16 without control characters, and time is linear in the length of the input.
/// </remarks>
public sealed class LogSanitizer
{
    /// <summary>What stands in place of an erased value.</summary>
    public const string Erased = "[redacted]";

    private readonly TextSanitizer _text;
    private readonly ValueSanitizer _values;

    /// <summary>A sanitizer with the default options.</summary>
    public LogSanitizer()
        : this(new LogSanitizerOptions())
    {
    }

    /// <summary>A sanitizer built from options, which are read here and not kept.</summary>
    /// <param name="options">Names and caps.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// <see cref="LogSanitizerOptions.ExcludedKinds"/> has a kind that cannot be left alone, or a recognizer is <see langword="null"/>.
    /// </exception>
    public LogSanitizer(LogSanitizerOptions options)
        : this(options, null)
    {
    }

    /// <param name="options">Names and caps.</param>
    /// <param name="onFault">Told of each text that was erased because a recognizer of the application failed.</param>
    internal LogSanitizer(LogSanitizerOptions options, Action? onFault)
    {
        if (options is null)
        {
            throw new ArgumentNullException(nameof(options));
        }

        var kinds = Kinds(options.ExcludedKinds, out var judgesPersonalNames);
        var names = new NameTest(options.ExtraNames, options.ExcludedNames, judgesPersonalNames);
        _text = new TextSanitizer(names, kinds, OptionalFinders.Of(options), options.MaxLength, onFault);
        _values = new ValueSanitizer(names, _text, options.PersonalData);
    }

    /// <summary>The sanitizer with the default options.</summary>
    public static LogSanitizer Default { get; } = new();

    /// <summary>
    /// Redacts what looks like a secret or like personal data in free text, and makes control characters visible.
    /// </summary>
    /// <param name="text">The text; <see langword="null"/> gives the empty string.</param>
    /// <returns>The same instance where nothing had to change; then nothing is allocated.</returns>
    /// <remarks>
    /// Payment cards, bank account numbers, JSON web tokens, keys with a known prefix, private keys, bearer and basic credentials,
    /// user and password in URLs, e-mail addresses, and the values of <c>key=value</c>, JSON, XML, query, connection-string and
    /// command-line pairs whose key names a secret. Sanitizing the result again changes nothing.
    /// </remarks>
    public string Sanitize(string? text) => _text.Sanitize(text);

    /// <summary>Redacts a named value: secrets are erased, personal data masked, other text sanitized.</summary>
    /// <param name="name">The name of the value: a property, a hole of a template, a header.</param>
    /// <param name="value">The value.</param>
    /// <returns>
    /// The same instance where nothing had to change, otherwise the text in its place; sequences and dictionaries that hold
    /// something to redact come back as copies.
    /// </returns>
    public object? SanitizeValue(string name, object? value) => _values.Sanitize(name, value);

    /// <inheritdoc cref="TextSanitizer.LooksFurther"/>
    internal bool LooksFurther => _text.LooksFurther;

    /// <inheritdoc cref="ValueSanitizer.IsSecret"/>
    internal bool IsSecret(string name) => _values.IsSecret(name);

    /// <summary>What is done to data of a kind where no redaction is named. The one place that says so.</summary>
    /// <param name="kind">The kind of data; a kind of a later version counts as <see cref="DataKind.Unspecified"/>.</param>
    /// <returns>Never <see cref="Redaction.Default"/>.</returns>
    public static Redaction DefaultRedaction(DataKind kind) => kind switch
    {
        DataKind.PersonalData or DataKind.Email or DataKind.PhoneNumber or DataKind.PersonName
            or DataKind.PostalAddress or DataKind.IpAddress => Redaction.Mask,
        DataKind.PaymentCard or DataKind.BankAccount => Redaction.Last4,
        _ => Redaction.Erase,
    };

    /// <summary>A mask of eight characters; from 16 characters on, the first two and the last two stay.</summary>
    /// <param name="value">The value; <see langword="null"/> and the empty string give the empty string.</param>
    /// <returns>At most four characters and a quarter of the value, and nothing of its length.</returns>
    public static string Mask(string? value) => ValueMask.Mask(value);

    /// <inheritdoc cref="Mask(string)"/>
    /// <typeparam name="T">Any type; the value is formatted with the invariant culture.</typeparam>
    public static string Mask<T>(T value) => ValueMask.Mask(InvariantText.Of(value));

    /// <summary>Four stars and the last four characters; under 16 characters, and where one is not printable, stars only.</summary>
    /// <param name="value">The value; <see langword="null"/> and the empty string give the empty string.</param>
    /// <returns>Eight characters.</returns>
    public static string Last4(string? value) => ValueMask.Last4(value);

    /// <inheritdoc cref="Last4(string)"/>
    /// <typeparam name="T">Any type; the value is formatted with the invariant culture.</typeparam>
    public static string Last4<T>(T value) => ValueMask.Last4(InvariantText.Of(value));

    /// <summary>
    /// A keyed hash, HMAC-SHA-256 (RFC 2104) over the UTF-8 bytes: equal values stay correlatable, and without the key nobody
    /// can try values out.
    /// </summary>
    /// <param name="value">The value; <see langword="null"/> and the empty string give the empty string.</param>
    /// <returns><c>h_</c> and the first 128 bits as 32 lower-case hex digits.</returns>
    /// <remarks>
    /// The key is random for each process, so hashes of two processes differ, until <see cref="UseHashKey"/> gives both the
    /// same one. A hash of personal data is still personal data (GDPR, recital 26).
    /// </remarks>
    public static string Hash(string? value) => KeyedHash.Of(value);

    /// <inheritdoc cref="Hash(string)"/>
    /// <typeparam name="T">Any type; the value is formatted with the invariant culture.</typeparam>
    public static string Hash<T>(T value) => KeyedHash.Of(InvariantText.Of(value));

    /// <summary>Sets the key of <see cref="Hash(string)"/> for the whole process; call it at start-up, before the first log call.</summary>
    /// <param name="key">At least 16 bytes from a random source, kept as a secret. It is copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="key"/> is shorter than 16 bytes.</exception>
    /// <remarks>Values hashed before and after a change of the key do not correlate.</remarks>
    public static void UseHashKey(byte[] key) => KeyedHash.Use(key);

    /// <summary>Nothing of the value: <see cref="Erased"/>.</summary>
    /// <param name="value">The value; <see langword="null"/> and the empty string give the empty string.</param>
    /// <returns><see cref="Erased"/>, or the empty string where there is nothing to hide.</returns>
    public static string Erase(string? value) => string.IsNullOrEmpty(value) ? string.Empty : Erased;

    /// <summary>Nothing of the value: <see cref="Erased"/>. The value is not formatted.</summary>
    /// <typeparam name="T">Any type.</typeparam>
    /// <param name="value">The value; <see langword="null"/> gives the empty string.</param>
    /// <returns><see cref="Erased"/>, or the empty string where there is nothing to hide.</returns>
    public static string Erase<T>(T value) => value is null ? string.Empty : Erased;

    /// <summary>
    /// Makes characters visible that forge or hide parts of a log line: C0 with tab and line breaks, DEL, C1, U+2028/9, bidi
    /// controls, zero-width and tag characters, unpaired surrogates become <c>\n</c>, <c>\r</c>, <c>\t</c> or <c>\uXXXX</c>.
    /// </summary>
    /// <param name="text">The text; <see langword="null"/> gives the empty string.</param>
    /// <returns>The same instance where nothing had to change; then nothing is allocated.</returns>
    /// <remarks>A backslash that is already there stays as it is: Windows paths remain readable.</remarks>
    public static string Neutralize(string? text) => ControlCharacters.Neutralize(text);

    /// <summary>Redacts a value as its declaration asks for.</summary>
    /// <param name="value">The value; <see langword="null"/> and the empty string give the empty string.</param>
    /// <param name="kind">The kind of data; it decides where <paramref name="redaction"/> is <see cref="Redaction.Default"/>.</param>
    /// <param name="redaction">What is logged in its place; a redaction of a later version erases.</param>
    /// <returns>The text to log.</returns>
    public static string Redact(string? value, DataKind kind, Redaction redaction) =>
        (redaction == Redaction.Default ? DefaultRedaction(kind) : redaction) switch
        {
            Redaction.Mask => Mask(value),
            Redaction.Hash => Hash(value),
            Redaction.Last4 => Last4(value),
            _ => Erase(value),
        };

    /// <inheritdoc cref="Redact(string, DataKind, Redaction)"/>
    /// <typeparam name="T">Any type; the value is formatted with the invariant culture.</typeparam>
    public static string Redact<T>(T value, DataKind kind, Redaction redaction) =>
        (redaction == Redaction.Default ? DefaultRedaction(kind) : redaction) switch
        {
            Redaction.Mask => Mask(value),
            Redaction.Hash => Hash(value),
            Redaction.Last4 => Last4(value),
            _ => Erase(value),
        };

    private static TextKinds Kinds(IEnumerable<DataKind> excluded, out bool judgesPersonalNames)
    {
        var kinds = TextKinds.All;
        judgesPersonalNames = true;
        foreach (var kind in excluded)
        {
            judgesPersonalNames &= kind != DataKind.PersonalData;
            kinds &= kind switch
            {
                DataKind.Email => ~TextKinds.Email,
                DataKind.PaymentCard => ~TextKinds.PaymentCard,
                DataKind.BankAccount => ~TextKinds.BankAccount,
                DataKind.NationalId => ~TextKinds.NationalId,
                DataKind.PersonalData => TextKinds.All,
                _ => throw new ArgumentException($"The kind {kind} cannot be excluded.", nameof(excluded)),
            };
        }

        return kinds;
    }
}
