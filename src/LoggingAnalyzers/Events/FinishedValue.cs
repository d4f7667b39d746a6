using static LoggingAnalyzers.Events.GlobalNames;

namespace LoggingAnalyzers.Events;

/// <summary>How a value is finished before the state holds it, and how the message shows what is held.</summary>
/// <param name="Type">The type of the finished value.</param>
/// <param name="Expression">From the value to the finished one.</param>
/// <param name="AppendMethod">The method of <c>EventMessage</c> that appends it.</param>
internal readonly record struct FinishedValue(string Type, string Expression, string AppendMethod)
{
    /// <summary>The value of a parameter.</summary>
    public static FinishedValue Of(EventParameter parameter)
    {
        var name = TypeText.Identifier(parameter.Name);
        if (parameter.Redaction is { } redaction)
        {
            var redacted = Redacted(name, redaction);
            var mayBeNull = parameter.MayBeNull || parameter.Kind == ValueKind.Open;
            return new("string?", mayBeNull ? $"{name} is null ? null : {redacted}" : redacted, "AppendText");
        }

        return parameter.Kind switch
        {
            ValueKind.Open when parameter.Type.StartsWith("dynamic", StringComparison.Ordinal) =>
                new("object?", $"{Values}.Open<object?>((object?){name})", "AppendObject"),
            ValueKind.Open => new(parameter.Type, $"{Values}.Open({name})", "AppendObject"),
            ValueKind.Plain => new(parameter.Type, name, "AppendValue"),
            ValueKind.Object => new(parameter.Type, name, "AppendObject"),
            ValueKind.Text => new(parameter.Type, $"{Values}.Text({name})!", "AppendText"),
            _ => Sequence(parameter.Kind, parameter.Element, name),
        };
    }

    /// <summary>The value of a member. A getter is the caller's code, so that it is read where nothing leaves the log call.</summary>
    public static FinishedValue Of(EventParameter parameter, EventMember member)
    {
        var access = "value" + member.Access;
        var finished = member switch
        {
            { Redaction: { } redaction } => new FinishedValue(
                "string?", $"{access} is {{ }} secret ? {Redacted("secret", redaction)} : null", "AppendText"),
            { Type.Kind: ValueKind.Text } => new("string?", $"{Values}.Text({access})", "AppendText"),
            { Type.Kind: ValueKind.Plain } => new(member.Type.Text, $"({member.Type.Text}){access}", "AppendValue"),
            { Type.Kind: ValueKind.Sequence or ValueKind.TextSequence } =>
                Sequence(member.Type.Kind, member.Type.Element, access),
            _ => new FinishedValue("string?", $"{Values}.Display({access})", "AppendText"),
        };
        var read = $"{Values}.Read({TypeText.Identifier(parameter.Name)}, static value => {finished.Expression})";
        return finished with { Expression = read };
    }

    private static FinishedValue Sequence(ValueKind kind, string? element, string value) => kind == ValueKind.TextSequence
        ? new(TextList, $"{Values}.Texts({value})", "AppendSequence")
        : element == "object?"
            ? new($"{List}<object?>?", $"{Values}.Elements({value})", "AppendSequence")
            : new($"{List}<{element}>?", $"{Values}.Elements<{element}>({value})", "AppendSequence");

    private static string Redacted(string value, FieldRedaction redaction) =>
        $"{Sanitizer}.Redact({value}, ({DataKind})({Number(redaction.Kind)}), ({Redaction})({Number(redaction.Redaction)}))";
}
