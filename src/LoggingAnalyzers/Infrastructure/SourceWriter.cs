using System.Text;

namespace LoggingAnalyzers.Infrastructure;

/// <summary>Writes indented source text with <c>\n</c> line ends, the same bytes on every machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes one line at the current depth.</summary>
    public SourceWriter Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
        return this;
    }

    /// <summary>Writes the header of a block, if it has one, and opens it.</summary>
    public SourceWriter Open(string? header = null)
    {
        if (header is not null)
        {
            Line(header);
        }

        Line("{");
        _depth++;
        return this;
    }

    /// <summary>Closes the innermost block.</summary>
    /// <param name="tail">What follows the brace: <c>;</c> after a switch expression.</param>
    public SourceWriter Close(string tail = "")
    {
        _depth--;
        return Line("}" + tail);
    }

    /// <summary>Writes one line a level deeper.</summary>
    public SourceWriter Indented(string line)
    {
        _depth++;
        Line(line);
        _depth--;
        return this;
    }

    public override string ToString() => _text.ToString();
}
