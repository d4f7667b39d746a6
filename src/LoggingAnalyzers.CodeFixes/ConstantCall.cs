using System.Collections.Immutable;
using System.Text;
using LoggingAnalyzers.Rules.Events;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>Turns a log call whose text is built at run time into one with a constant template that writes the same text.</summary>
internal sealed class ConstantCall(LogCall call, SemanticModel model, HoleNames names)
{
    private readonly TemplateDialect dialect = TemplateDialects.Of(call);
    private readonly StringBuilder template = new();
    private readonly List<CallValue> values = [];
    private readonly Dictionary<ExpressionSyntax, int> places = [];
    private LogCallEdit edit = null!;
    private int taken;

    /// <summary>The call rewritten; null where the text would change or a value would be lost.</summary>
    public InvocationExpressionSyntax? Rewrite(LogArgument text)
    {
        if (text.Argument is not ArgumentSyntax argument
            || LogCallEdit.Of(call, text, model) is not { } read
            || TemplateParts.Of(text.Value) is not { } parts)
        {
            return null;
        }

        edit = read;
        parts = Merge(parts);
        foreach (var piece in parts.Where(p => p.Text is not null && edit.Values.Count > 0))
        {
            foreach (var hole in MessageTemplate.Parse(piece.Text!, dialect).Holes)
            {
                names.Reserve(hole.Name);
            }
        }

        if (!parts.All(p => p.Text is { } piece ? AddText(piece) : AddValue(p)) || !AddRest(parts) || !PlaceComments(argument))
        {
            return null;
        }

        edit.SetTemplate(TemplateLiteral.Create(template.ToString(), argument.Expression));
        return edit.Build(values);
    }

    private static ImmutableArray<TemplatePart> Merge(ImmutableArray<TemplatePart> parts)
    {
        var merged = ImmutableArray.CreateBuilder<TemplatePart>(parts.Length);
        foreach (var part in parts)
        {
            if (part.Text is not null && merged.Count > 0 && merged[merged.Count - 1].Text is { } before)
            {
                merged[merged.Count - 1] = new(before + part.Text);
            }
            else
            {
                merged.Add(part);
            }
        }

        return merged.ToImmutable();
    }

    private bool AddText(string piece)
    {
        if (edit.Values.Count == 0)
        {
            // Without values only Serilog reads the text as a template; the others write it as it is.
            template.Append(dialect == TemplateDialect.Serilog ? EscapeSingleBraces(piece) : TemplateText.Escape(piece));
            return true;
        }

        var read = MessageTemplate.Parse(piece, dialect);
        foreach (var hole in read.Holes)
        {
            // Numbers that bind by number would bind to other values between the new ones.
            var bindsByNumber = hole.Number >= 0
                && (dialect == TemplateDialect.NLog || (dialect == TemplateDialect.Serilog && hole.Number != taken));
            if (taken == edit.Values.Count || bindsByNumber)
            {
                return false;
            }

            values.Add(edit.Values[taken++]);
        }

        template.Append(piece);
        return read.Errors.IsEmpty;
    }

    private bool AddValue(TemplatePart part)
    {
        if (CallValue.Of(part.Value!, model) is not { } value
            || TemplateText.Hole(names.Next(part.Value!), part.Alignment, part.Format) is not { } hole)
        {
            return false;
        }

        template.Append(hole);
        places[part.Value!] = values.Count;
        values.Add(value);
        return true;
    }

    // Values without a hole stay at the end, unless a text put in at run time may have held the holes.
    private bool AddRest(ImmutableArray<TemplatePart> parts)
    {
        var rest = edit.Values.Skip(taken).ToList();
        if (rest.Count == 0)
        {
            return true;
        }

        values.AddRange(rest);
        return rest.All(static v => ExceptionText.IsException(v.Type))
            || parts.All(p => p.Value is null || model.GetTypeInfo(p.Value).Type is { IsValueType: true });
    }

    private static string EscapeSingleBraces(string piece)
    {
        var escaped = new StringBuilder(piece.Length);
        for (var i = 0; i < piece.Length; i++)
        {
            escaped.Append(piece[i]);
            if (piece[i] is '{' or '}')
            {
                escaped.Append(piece[i]);
                i += i + 1 < piece.Length && piece[i + 1] == piece[i] ? 1 : 0;
            }
        }

        return escaped.ToString();
    }

    // A comment between the pieces goes with the value before it.
    private bool PlaceComments(ArgumentSyntax argument)
    {
        var expression = argument.Expression;
        var moved = places.Keys.OrderBy(static v => v.SpanStart).ToList();
        foreach (var trivia in expression.DescendantTrivia().Where(t => expression.Span.Contains(t.Span)))
        {
            if (trivia.Kind() is not (SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
                || moved.Any(v => v.Span.Contains(trivia.Span)))
            {
                continue;
            }

            var owner = moved.LastOrDefault(v => v.SpanStart < trivia.SpanStart) ?? moved.FirstOrDefault();
            var text = trivia.ToString();
            if (text.StartsWith("//", StringComparison.Ordinal))
            {
                text = "/*" + text.Substring(2).TrimEnd() + " */";
            }

            if (owner is null || text.IndexOf("*/", StringComparison.Ordinal) != text.Length - 2)
            {
                return false;
            }

            var value = values[places[owner]];
            var behind = value.Syntax.GetTrailingTrivia().Add(SyntaxFactory.Space).Add(SyntaxFactory.Comment(text));
            values[places[owner]] = value with { Syntax = value.Syntax.WithTrailingTrivia(behind) };
        }

        return true;
    }
}
