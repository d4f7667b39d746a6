using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace LoggingAnalyzers.CodeFixes.EventMethods;

/// <summary>Writes the declaration of an event.</summary>
internal static class EventDeclarationText
{
    /// <param name="isOwn">By this package's attribute; otherwise by the framework's.</param>
    public static MemberDeclarationSyntax Of(EventShape shape, string method, bool isOwn)
    {
        const string Framework = "global::Microsoft.Extensions.Logging.";
        var id = shape.Id is { } number ? "EventId = " + number.ToString(CultureInfo.InvariantCulture) : null;
        var name = SymbolDisplay.FormatLiteral(shape.Name, quote: true);
        var message = shape.Message is null ? null : "Message = " + SymbolDisplay.FormatLiteral(shape.Message, quote: true);
        string?[] arguments = isOwn
            ? [name, Framework + "LogLevel." + shape.Level, id, message]
            : [id, "EventName = " + name, "Level = " + Framework + "LogLevel." + shape.Level, message ?? "Message = \"\""];
        var attribute = isOwn ? "global::LoggingAnalyzers.LogEvent" : Framework + "LoggerMessage";
        var parameters = new[] { "this " + Framework + "ILogger logger" }
            .Concat(shape.Fields.Select(static f => f.Attributes + f.Type + " " + f.Name))
            .Concat(shape.Exception is { } exception ? [exception + " exception"] : []);
        var text = $"[{attribute}({string.Join(", ", arguments.Where(static a => a is not null))})]\n"
            + $"public static partial void {method}({string.Join(", ", parameters)});\n";
        return SyntaxFactory.ParseMemberDeclaration(text)!.WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation);
    }
}
