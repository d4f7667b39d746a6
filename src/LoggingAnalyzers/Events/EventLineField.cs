namespace LoggingAnalyzers.Events;

/// <summary>One field in a line of a <c>LogEvents</c> file: <c>email: string ~ Email Default</c>.</summary>
internal sealed record EventLineField(string Key, string Type, string Redaction)
{
    private const string OfType = ": ";
    private const string Redacted = " ~ ";

    public static EventLineField Parse(string text)
    {
        var type = text.IndexOf(OfType, StringComparison.Ordinal);
        if (type < 0)
        {
            return new EventLineField(text.Trim(), "", "");
        }

        var rest = text.Substring(type + OfType.Length);
        var redaction = rest.IndexOf(Redacted, StringComparison.Ordinal);
        return redaction < 0
            ? new EventLineField(text.Substring(0, type).Trim(), rest.Trim(), "")
            : new EventLineField(
                text.Substring(0, type).Trim(), rest.Substring(0, redaction).Trim(), rest.Substring(redaction + Redacted.Length).Trim());
    }

    public override string ToString() => Key + OfType + Type + (Redaction.Length == 0 ? "" : Redacted + Redaction);
}
