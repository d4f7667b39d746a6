using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>A value of a log call that is all that one hole of its template shows; the template is a literal.</summary>
internal sealed class ShownValue
{
    private readonly LogCallEdit edit;
    private readonly ArgumentSyntax text;

    private ShownValue(LogCall call, LogCallEdit edit, ArgumentSyntax text, int index, MessageTemplate template, int hole)
    {
        Call = call;
        this.edit = edit;
        this.text = text;
        Index = index;
        Template = template;
        Hole = hole;
    }

    public LogCall Call { get; }

    /// <summary>The place of the value among those of the call.</summary>
    public int Index { get; }

    public MessageTemplate Template { get; }

    /// <summary>The place of its hole in the template.</summary>
    public int Hole { get; }

    public IReadOnlyList<CallValue> Values => edit.Values;

    /// <summary>What is shown of a value; null where it is not so simple.</summary>
    public static ShownValue? Of(FixTarget target, ExpressionSyntax value)
    {
        if (target.Call() is not
            { Template: { Argument: ArgumentSyntax text }, TemplateText: { } template, Kind: SinkKind.Message } call
            || call.Arguments.ToList().FindIndex(a => a.Syntax == value) is not (>= 0 and var index)
            || text.Expression is not LiteralExpressionSyntax
            || LogCallEdit.Of(call, call.Template, target.Model) is not { } edit)
        {
            return null;
        }

        var read = MessageTemplate.Parse(template, TemplateDialects.Of(call));
        var shown = Enumerable.Range(0, read.Holes.Length).Where(h => read.ArgumentOf(h) == index).ToList();
        return shown.Count == 1 && read.Errors.IsEmpty ? new(call, edit, text, index, read, shown[0]) : null;
    }

    /// <summary>The call with another template and other values; null where the compiler would not take it for a log call.</summary>
    public SyntaxNode? With(string template, IEnumerable<CallValue> values)
    {
        edit.SetTemplate(TemplateLiteral.Create(template, text.Expression));
        return edit.Build([.. values]);
    }
}
