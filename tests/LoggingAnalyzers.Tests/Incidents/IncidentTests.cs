using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LoggingAnalyzers.Tests.Harness;
using LoggingAnalyzers.Tests.Meta;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LoggingAnalyzers.Tests.Incidents;

/// <summary>
/// Leaks that happened, each as code of our own with the shape of the original: <c>Cases/*.cs</c>. The line before a case names where it
/// happened and the rules of which one has to report it, or <c>none</c> and why nothing can.
/// </summary>
public sealed partial class IncidentTests(IncidentTests.Findings findings) : IClassFixture<IncidentTests.Findings>
{
    private const string Folder = "tests/LoggingAnalyzers.Tests/Incidents/Cases";

    public static TheoryData<string> Cases => [.. All.Select(c => c.Name)];

    private static ImmutableArray<Case> All { get; } = [.. Repository.Sources(Folder).SelectMany(Read)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_leak_that_happened_is_reported(string name)
    {
        var incident = All.Single(c => c.Name == name);
        var reported = (await findings.Diagnostics)
            .Where(d => d.Location.SourceTree?.FilePath == "/" + incident.File && incident.Span.Contains(d.Location.SourceSpan))
            .Select(d => d.Id)
            .ToList();

        if (incident.Rules.Length == 0)
        {
            Assert.DoesNotContain(reported, id => id.StartsWith("LH1", StringComparison.Ordinal));
        }
        else
        {
            Assert.True(reported.Intersect(incident.Rules).Any(), $"Reported: {string.Join(", ", reported)}");
        }
    }

    [Fact]
    public void Nine_of_ten_are_reported() => Assert.InRange(All.Count(c => c.Rules.Length == 0), 0, All.Length / 10);

    private static IEnumerable<Case> Read(string file)
    {
        var text = Repository.Read(file);
        var heads = Head().Matches(text);
        for (var i = 0; i < heads.Count; i++)
        {
            var rules = heads[i].Groups["rules"].Value;
            yield return new(
                heads[i].Groups["name"].Value,
                file,
                TextSpan.FromBounds(heads[i].Index, i + 1 < heads.Count ? heads[i + 1].Index : text.Length),
                rules.StartsWith("none", StringComparison.Ordinal) ? [] : rules.Split(','));
        }
    }

    [GeneratedRegex("^// (?<name>[^\r\n:]+/[^\r\n:]+): (?<rules>(LH[0-9]{4},?)+|none: .+)$", RegexOptions.Multiline)]
    private static partial Regex Head();

    private sealed record Case(string Name, string File, TextSpan Span, string[] Rules);

    /// <summary>What all rules report in all cases, as one project in mode Audit that counts text sinks among its logs.</summary>
    public sealed class Findings
    {
        private const string Usings = """
            global using System;
            global using System.Collections.Generic;
            global using System.Data.Common;
            global using System.Diagnostics;
            global using System.Diagnostics.Tracing;
            global using System.Linq;
            global using System.Net.Http;
            global using System.Text;
            global using System.Text.Json;
            global using System.Threading.Tasks;
            global using LoggingAnalyzers;
            global using Microsoft.AspNetCore.Http;
            global using Microsoft.AspNetCore.Mvc;
            global using Microsoft.Extensions.Logging;
            namespace log4net
            {
                public interface ILog
                {
                    void DebugFormat(string format, params object[] args);
                    void InfoFormat(string format, params object[] args);
                }
            }
            namespace Microsoft.EntityFrameworkCore
            {
                public class DbContextOptionsBuilder { public DbContextOptionsBuilder EnableSensitiveDataLogging(bool sensitiveDataLoggingEnabled = true) => this; }
            }
            namespace Azure.Storage.Queues.Models
            {
                public class QueueMessage { public string MessageId { get; } = ""; public string MessageText { get; } = ""; }
            }
            namespace Microsoft.IdentityModel.Logging
            {
                public static class IdentityModelEventSource { public static bool ShowPII { get; set; } }
            }
            """;

        private const string Settings = """
            [*.cs]
            logging_analyzers.LH1003.weak_names = true
            logging_analyzers.LH1005.uri_text = true
            logging_analyzers.LH1012.structured_arguments = true
            logging_analyzers.optional_sinks = console, debug, event_source
            """;

        /// <summary>The diagnostics, found once.</summary>
        public Task<ImmutableArray<Diagnostic>> Diagnostics { get; } = FindAsync();

        private static async Task<ImmutableArray<Diagnostic>> FindAsync()
        {
            var cancellationToken = TestContext.Current.CancellationToken;
            var project = new AdhocWorkspace().AddProject("Incidents", LanguageNames.CSharp)
                .WithCompilationOptions(new CSharpCompilationOptions(
                    OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
                .WithMetadataReferences(ReferenceSets.Of(ReferenceSet.All));
            project = project.AddAnalyzerConfigDocument(".editorconfig", SourceText.From(Settings), filePath: "/.editorconfig").Project;
            project = project.AddDocument("Usings.cs", Usings, filePath: "/Usings.cs").Project;
            foreach (var file in Repository.Sources(Folder))
            {
                project = project.AddDocument(file, Repository.Read(file), filePath: "/" + file).Project;
            }

            var compilation = (await project.GetCompilationAsync(cancellationToken))!;
            Assert.DoesNotContain(
                compilation.GetDiagnostics(cancellationToken), d => d.Severity == DiagnosticSeverity.Error);
            ImmutableArray<DiagnosticAnalyzer> analyzers = [.. Catalogue.Analyzers];
            var found = await compilation.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellationToken);
            Assert.DoesNotContain(found, d => d.Id.StartsWith("AD", StringComparison.Ordinal)); // An analyzer crashed.
            return found;
        }
    }
}
