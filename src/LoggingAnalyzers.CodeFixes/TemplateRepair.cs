using LoggingAnalyzers.Rules.Context;
using LoggingAnalyzers.Rules.Events;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>Makes a template and its values go together.</summary>
internal static class TemplateRepair
{
    /// <summary>The text that stands among the values becomes the template, and what stood there one of its values.</summary>
    public static Document? PutMessageFirst(TemplateTarget target)
    {
        var call = target.Call;
        if (TemplateFault.MessageBehindData(call) is not { } text || call.Arguments[0].Syntax is not ExpressionSyntax message
            || CallValue.Of(target.Argument.Expression, target.Model) is not { } data)
        {
            return null;
        }

        var holes = MessageTemplate.Parse(text, TemplateDialects.Of(call)).Holes;
        var rest = call.Arguments.Length - 1;
        if (holes.Length != rest && !(holes.Length == 1 && rest == 0))
        {
            return null;
        }

        var isFirst = holes.IsEmpty && text.Length > 0 && char.IsLower(text[0]);
        if (holes.Length == rest)
        {
            var names = target.Names();
            foreach (var hole in holes)
            {
                names.Reserve(hole.Name);
            }

            var added = "{" + names.Next(target.Argument.Expression) + "}";
            text = isFirst ? added + " " + text : text.TrimEnd('.', ':', ' ') + ": " + added;
        }

        return target.WithCall(
            TemplateLiteral.Create(text, message),
            values => isFirst ? [data, .. values.Skip(1)] : [.. values.Skip(1), data]);
    }

    /// <summary>Closes what is a hole by its name and the number of values, names what has no name, escapes the other braces.</summary>
    public static Document? MendSyntax(TemplateTarget target, BoundTemplate bound)
    {
        var template = bound.Template;
        var names = target.Names();
        foreach (var hole in template.Holes)
        {
            names.Reserve(hole.Name);
        }

        var takesBroken = bound.Dialect != TemplateDialect.Serilog;
        var missing = (bound.Count ?? 0) - template.Holes.Length - (takesBroken ? template.Errors.Count(IsNameless) : 0);
        var edits = new List<(int Start, int Length, string Text)>();
        foreach (var error in template.Errors.OrderBy(static e => e.Start))
        {
            var slot = template.Holes.Count(h => h.Start < error.Start)
                + template.Errors.Count(e => e.Start < error.Start && IsNameless(e));
            switch (error.Kind)
            {
                case TemplateErrorKind.UnclosedHole when missing > 0 && NameEnd(template.Text, error.Start) is > 0 and var end:
                    edits.Add((end, 0, "}"));
                    missing--;
                    break;
                case TemplateErrorKind.UnclosedHole or TemplateErrorKind.StrayClose:
                    edits.Add((error.Start, 0, template.Text[error.Start].ToString()));
                    break;
                case TemplateErrorKind.BadAlignment:
                    edits.Add((error.Start - 1, error.Length + 1, ""));
                    break;
                case TemplateErrorKind.EmptyHole or TemplateErrorKind.BadName
                    when (takesBroken || missing > 0) && slot < bound.Values.Length && bound.Values[slot].Syntax is ExpressionSyntax value:
                    var (start, length) = NameOf(template.Text, error);
                    edits.Add((start, length, names.Next(value)));
                    missing -= takesBroken ? 0 : 1;
                    break;
                case TemplateErrorKind.EmptyHole or TemplateErrorKind.BadName when !takesBroken:
                    edits.Add((error.Start, 0, "{"));
                    edits.Add((error.Start + error.Length - 1, 0, "}"));
                    break;
                default:
                    return null;
            }
        }

        return target.WithText(edits);
    }

    /// <summary>Gives each value a hole, or a hole the value that has its name.</summary>
    public static Document? MendCount(TemplateTarget target, BoundTemplate bound)
    {
        if (bound is not { Template.IsPositional: false, Dialect: not TemplateDialect.Composite, Count: { } count }
            || bound.Call.Kind == SinkKind.Definition)
        {
            return null;
        }

        var holes = bound.Template.Holes;
        if (count < holes.Length)
        {
            var added = holes.Skip(count).Select(h => ValueInScope.Named(h.Name, target.Model, target.Argument.SpanStart)).ToList();
            return added.Contains(null)
                ? null
                : target.WithCall(target.Argument.Expression, values => [.. values, .. added.Select(static a => a!)]);
        }

        var names = target.Names();
        foreach (var hole in holes)
        {
            names.Reserve(hole.Name);
        }

        var misplaced = target.Model.Compilation.GetTypeByMetadataName("System.Exception") is { } exception
            ? ExceptionAsArgumentAnalyzer.Misplaced(bound.Call, exception).Select(static m => m.Index).ToList()
            : [];
        var surplus = Enumerable.Range(holes.Length, count - holes.Length).Except(misplaced).ToList();
        // A hole for what stands behind an exception would get the exception.
        if (surplus.Count == 0 || misplaced.Exists(m => m < surplus[surplus.Count - 1])
            || !surplus.TrueForAll(i => bound.Values[i].Syntax is ExpressionSyntax))
        {
            return null;
        }

        var text = bound.Template.Text;
        var end = text.TrimEnd().Length;
        end -= end > 1 && text[end - 1] is '.' or '!' or '?' && text[end - 2] != '.' ? 1 : 0;
        var lead = end == 0 || text[end - 1] is '=' or '#' or '(' or '[' or '\'' or '"' ? "" : " ";
        var shown = string.Join(" ", surplus.Select(i => "{" + names.Next((ExpressionSyntax)bound.Values[i].Syntax) + "}"));
        var blank = end < text.Length && text[end] == ' ';
        return target.WithText([(blank ? end + 1 : end, 0, (blank ? "" : lead) + shown)]);
    }

    private static bool IsNameless(TemplateError error) => error.Kind is TemplateErrorKind.EmptyHole or TemplateErrorKind.BadName;

    // {Name at the start of an unclosed hole; zero where no name stands there.
    private static int NameEnd(string text, int open)
    {
        var start = open + 1;
        start += start < text.Length && text[start] is '@' or '$' ? 1 : 0;
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return end == start || !char.IsLetter(text[start]) ? 0 : end;
    }

    // The place of the name in a hole that has none, or one that is none.
    private static (int Start, int Length) NameOf(string text, TemplateError error)
    {
        var start = error.Start + 1;
        start += text[start] is '@' or '$' ? 1 : 0;
        var end = text.IndexOfAny([',', ':', '}'], start);
        return (start, end - start);
    }
}
