using System.Globalization;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Tests.Harness;

/// <summary>An expected diagnostic whose message or severity matters; its place is <c>{|#n:…|}</c> in the source.</summary>
public sealed record DiagnosticResult(string Id, string? Place = null, string? Message = null, DiagnosticSeverity? Severity = null)
{
    public DiagnosticResult WithLocation(int markupKey) => this with { Place = "#" + markupKey.ToString(CultureInfo.InvariantCulture) };
    public DiagnosticResult WithMessage(string message) => this with { Message = message };
    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    internal bool Matches(Diagnostic diagnostic) =>
        diagnostic.Id == Id && (Severity ?? diagnostic.Severity) == diagnostic.Severity
        && (Message is null || Message == diagnostic.GetMessage(CultureInfo.InvariantCulture));
}
