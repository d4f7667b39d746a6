using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>Takes the holes of values out of a template, with the words that only led to them.</summary>
internal static class ValueRemoval
{
    /// <summary>Rewrites the template of a call without the holes of some values; false where it cannot be written anew.</summary>
    /// <param name="call">The call.</param>
    /// <param name="edit">Gets the new template.</param>
    /// <param name="indexes">The values, by their place among the arguments.</param>
    /// <param name="noun">What the values are, for a sentence that needs a word in their place.</param>
    public static bool RemoveHoles(LogCall call, LogCallEdit edit, IEnumerable<int> indexes, string? noun)
    {
        if (call.Template is not { Argument: ArgumentSyntax template })
        {
            return false;
        }

        if (call.TemplateText is null)
        {
            var dialect = TemplateDialects.Of(call);
            // Text built at run time: a hole that it may hold cannot be found, unless what is constant of it shows that there is none.
            var texts = TemplateParts.Of(call.Template.Value)?.Where(static p => p.Text is not null).ToList();
            return texts is { Count: > 0 }
                && texts.Sum(p => MessageTemplate.Parse(p.Text!, dialect).Holes.Length) is var holes && indexes.All(i => i >= holes);
        }

        if (Without(call, call.TemplateText, indexes, noun) is not { } text)
        {
            return false;
        }

        if (text != call.TemplateText)
        {
            if (!TemplateLiteral.IsWritten(template.Expression))
            {
                return false; // A named constant serves other calls too.
            }

            edit.SetTemplate(TemplateLiteral.Create(text, template.Expression));
        }

        return true;
    }

    /// <summary>A template of a call without the holes of some values; null where a hole cannot be told from others.</summary>
    /// <param name="call">The call.</param>
    /// <param name="text">Its template.</param>
    /// <param name="indexes">The values, by their place among the arguments.</param>
    /// <param name="noun">What the values are, for a sentence that needs a word in their place.</param>
    public static string? Without(LogCall call, string text, IEnumerable<int> indexes, string? noun)
    {
        var dialect = TemplateDialects.Of(call);
        foreach (var index in indexes.OrderByDescending(static i => i))
        {
            var read = MessageTemplate.Parse(text, dialect);
            var shown = Enumerable.Range(0, read.Holes.Length).Where(h => read.ArgumentOf(h) == index).ToList();
            if (shown.Count == 0)
            {
                continue;
            }

            if (shown.Count > 1 || !read.Errors.IsEmpty)
            {
                return null;
            }

            text = HoleRemoval.Remove(read, shown[0], noun) ?? TextWithout(call.Operation.Syntax);
        }

        return text;
    }

    /// <summary>What stands in a sentence for an exception that is no value of it any more.</summary>
    public const string Exception = "exception";

    /// <summary>What a record says that had nothing but the exception: where it happened.</summary>
    public static string TextWithout(SyntaxNode call) => "Exception in " + MemberName(call);

    private static string MemberName(SyntaxNode node) => node.Ancestors().Select(static a => a switch
    {
        MethodDeclarationSyntax m => m.Identifier.ValueText,
        LocalFunctionStatementSyntax m => m.Identifier.ValueText,
        PropertyDeclarationSyntax m => m.Identifier.ValueText,
        BaseTypeDeclarationSyntax m => m.Identifier.ValueText,
        _ => null,
    }).FirstOrDefault(static name => name is not null) ?? "the program";
}
