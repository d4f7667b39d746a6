using LoggingAnalyzers.Sensitivity;

namespace LoggingAnalyzers.Sanitizing;

/// <summary>Named values.</summary>
internal sealed class ValueSanitizer(NameTest names, TextSanitizer text, Redaction personalData)
{
    internal object? Sanitize(string name, object? value) => value is null ? null
        : names.Classify((name ?? string.Empty).AsSpan()) switch
        {
            NameSensitivity.Credential => LogSanitizer.Erased,
            NameSensitivity.PersonalStrong or NameSensitivity.PersonalWeak =>
                LogSanitizer.Redact(value, DataKind.PersonalData, personalData),
            _ => value is string s ? text.Sanitize(s) : value,
        };
}
