using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Rules.Context;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>What is wrong between a template and its values.</summary>
/// <param name="Problem">What is said of it.</param>
/// <param name="SdkRule">The rule of the SDK that finds it too; null where none does.</param>
internal sealed record TemplateFault(string Problem, string? SdkRule)
{
    /// <summary>The first fault of a template; null for one that has none.</summary>
    public static TemplateFault? Of(BoundTemplate bound, INamedTypeSymbol? exception)
    {
        var template = bound.Template;
        if (bound.IsRead && !template.Errors.IsEmpty)
        {
            var error = template.Errors.OrderBy(static e => e.Start).First();
            // The SDK pairs the braces, and does not look at what is between them.
            var isBrace = error.Kind is TemplateErrorKind.UnclosedHole or TemplateErrorKind.StrayClose;
            return new(Describe(error, template.Text), isBrace ? SdkRules.Braces : null);
        }

        return bound.Count is { } count && CountFault(bound, count, exception) is { } problem ? new(problem, SdkRules.HoleCount) : null;
    }

    /// <summary>
    /// The message that stands behind the data, where the data stands in its place: <c>LogWarning(order.Sku, "is out of stock")</c>.
    /// </summary>
    public static string? MessageBehindData(LogCall call)
    {
        if (call is not { Kind: SinkKind.Message, Template: not null, TemplateText: null, HasOpaqueArguments: false }
            || call.Arguments is not [var first, ..])
        {
            return null;
        }

        var value = first.Value.Unconverted();
        return value.ConstantValue is { HasValue: true, Value: string text } && text.Trim().IndexOf(' ') > 0
            && text.Count(char.IsLetter) > text.Length / 2
                ? text
                : null;
    }

    private static string? CountFault(BoundTemplate bound, int count, INamedTypeSymbol? exception)
    {
        var template = bound.Template;
        var wanted = template.IsPositional
            ? template.Holes.Max(static h => h.Number) + 1
            // A pair of braces without a good name takes a value all the same.
            : template.Holes.Length + (bound.Dialect == TemplateDialect.Serilog ? 0 : template.Errors.Count(TakesValue));
        if (count < wanted)
        {
            var missing = template.IsPositional || count >= template.Holes.Length ? null : template.Holes[count].Name;
            return Holes(bound, wanted) + " for " + Values(count) + ": "
                + (missing is null ? "add what is missing" : "add the value of '{" + missing + "}'");
        }

        var unused = template.IsPositional
            ? Enumerable.Range(0, count).Count(i => template.Holes.All(h => h.Number != i))
            : count - wanted;
        // An exception among the values is LH3001's to report.
        unused -= exception is null ? 0 : ExceptionAsArgumentAnalyzer.Misplaced(bound.Call, exception)
            .Count(m => template.IsPositional ? template.Holes.All(h => h.Number != m.Index) : m.Index >= wanted);
        return unused > 0
            ? Holes(bound, template.Holes.Length) + " for " + Values(count) + ": give each value a hole, or leave it out"
            : null;
    }

    private static bool TakesValue(TemplateError error) => error.Kind is TemplateErrorKind.EmptyHole or TemplateErrorKind.BadName;

    private static string Holes(BoundTemplate bound, int count) => bound.Template.IsPositional
        ? "has holes up to {" + (bound.Template.Holes.Max(static h => h.Number)) + "}"
        : count == 0 ? "has no hole" : "has " + count + (count == 1 ? " hole" : " holes");

    private static string Values(int count) => count == 0 ? "no value" : count + (count == 1 ? " value" : " values");

    private static string Describe(TemplateError error, string text) => error.Kind switch
    {
        TemplateErrorKind.UnclosedHole => "has a '{' that is not closed: close the hole, or write '{{'",
        TemplateErrorKind.StrayClose => "has a '}' that closes no hole: write '}}'",
        TemplateErrorKind.EmptyHole => "has a hole without a name: name it after its value",
        TemplateErrorKind.BadName => "has a hole whose name is none, '" + Shown(error, text) + "': name it after its value, or write '{{'",
        TemplateErrorKind.BadAlignment => "has the alignment '" + Shown(error, text) + "': it is a number, and not zero",
        _ => "has the format '" + Shown(error, text) + "', which no value takes",
    };

    private static string Shown(TemplateError error, string text) => text.Substring(error.Start, Math.Min(error.Length, 30));
}
