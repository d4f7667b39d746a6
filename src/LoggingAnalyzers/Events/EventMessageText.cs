using System.Collections.Immutable;
using System.Text;
using LoggingAnalyzers.Templates;

namespace LoggingAnalyzers.Events;

/// <summary>
/// A piece of a message: text, or a field with the alignment and format of its hole. Text and field together stand where the field has a
/// value.
/// </summary>
internal readonly record struct MessagePiece(string Text, EventField? Field, string? Alignment, string? Format);

/// <summary>The message of an event: its pieces, and the template whose holes are named as the fields.</summary>
internal sealed class EventMessageText
{
    private readonly StringBuilder _template = new();
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<MessagePiece>.Builder _pieces = ImmutableArray.CreateBuilder<MessagePiece>();

    private readonly List<string> _unknown = [];

    private EventMessageText()
    {
    }

    public ImmutableArray<MessagePiece> Pieces { get; private set; }

    /// <summary>The holes that name nothing.</summary>
    public IReadOnlyList<string> Unknown => _unknown;

    /// <summary>The value of <c>{OriginalFormat}</c>.</summary>
    public string Template => _template.ToString();

    public static EventMessageText Of(EventDeclaration declaration, ImmutableArray<EventField> fields)
    {
        var message = new EventMessageText();
        if (declaration.Message is { } template)
        {
            message.Read(template, fields);
        }
        else
        {
            message.AddText(declaration.Name);
            foreach (var field in fields.Where(f => f.Constant is null))
            {
                message.AddPair(" " + field.Key + "=", field);
            }
        }

        message.Flush();
        message.Pieces = message._pieces.ToImmutable();
        return message;
    }

    private void Read(string template, ImmutableArray<EventField> fields)
    {
        var position = 0;
        foreach (var hole in MessageTemplate.Parse(template).Holes)
        {
            AddText(TemplateText.Unescape(template.Substring(position, hole.Start - position)));
            if (fields.FirstOrDefault(f => f.IsNamed(hole.Name)) is { } field)
            {
                AddField(field, Width(hole.Alignment), hole.Format);
            }
            else
            {
                // A hole that names nothing stays as it is written: nothing is guessed, and nothing is lost.
                AddText(template.Substring(hole.Start, hole.Length));
                _unknown.Add(hole.Name);
            }

            position = hole.End;
        }

        AddText(TemplateText.Unescape(template.Substring(position)));
    }

    private void AddText(string text)
    {
        _text.Append(text);
        _template.Append(TemplateText.Escape(text));
    }

    /// <summary>A field with its name. One that is left out where it is null takes its name with it.</summary>
    private void AddPair(string name, EventField field)
    {
        if (!field.SkipsNull)
        {
            AddText(name);
            AddField(field, alignment: null, format: null);
            return;
        }

        Flush();
        _template.Append(TemplateText.Escape(name)).Append(TemplateText.Hole(field.Key, null, null));
        _pieces.Add(new MessagePiece(name, field, null, null));
    }

    private void AddField(EventField field, string? alignment, string? format)
    {
        _template.Append(TemplateText.Hole(field.Key, alignment, format));
        if (field.Constant is { } constant && alignment is null)
        {
            _text.Append(constant);
            return;
        }

        Flush();
        _pieces.Add(new MessagePiece("", field, alignment, string.IsNullOrEmpty(format) ? null : format));
    }

    private void Flush()
    {
        if (_text.Length > 0)
        {
            _pieces.Add(new MessagePiece(_text.ToString(), null, null, null));
            _text.Clear();
        }
    }

    /// <summary>The alignment as a number; text that is none aligns nothing, and a width is at most a line's.</summary>
    private static string? Width(string? alignment) =>
        int.TryParse(alignment, System.Globalization.NumberStyles.Integer, System.Globalization.CultureInfo.InvariantCulture, out var width)
        && width is not 0 and >= -1000 and <= 1000
            ? GlobalNames.Number(width)
            : null;
}
