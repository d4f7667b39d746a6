using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using LoggingAnalyzers.Events;
using LoggingAnalyzers.Rules.Usage;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Tests.Events.Matrix;

/// <summary>
/// Signatures by the hundred: kinds of hosts, sources of the logger, kinds of parameters, nullability, generics, versions of the language,
/// made from a seed. Each compiles without a warning, runs, and logs what the framework's own generator logs for the same call, where
/// that generator takes the declaration. <c>EVENT_MATRIX_CASES</c> sets how many a version has.
/// </summary>
public sealed partial class EventMatrixTests
{
    private const int Seed = 20261121;

    private static readonly int Cases = int.Parse(Environment.GetEnvironmentVariable("EVENT_MATRIX_CASES") ?? "31", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(LanguageVersion.CSharp9, true)]
    [InlineData(LanguageVersion.CSharp12, false)]
    [InlineData(LanguageVersion.Latest, true)]
    public async Task Every_signature_logs_what_the_frameworks_generator_logs(LanguageVersion version, bool annotated)
    {
        var language = version.MapSpecifiedToEffectiveVersion();
        var random = new Random(Seed + (int)language);
        var cases = Enumerable.Range(0, Cases).Select(n => MatrixCase.Create(n, random, language)).ToList();
        var framework = CSharpGeneratorDriver.Create([FrameworkGenerator.Create().AsSourceGenerator()], parseOptions: new CSharpParseOptions(language));
        var twins = Taken(cases, annotated, language, framework);
        Assert.InRange(twins.Count, Cases / 6, Cases);

        var verifier = new GeneratorVerifier(new EventGenerator(), TrackingNames.All)
        {
            LanguageVersion = language,
            Complete = compilation =>
            {
                framework.RunGeneratorsAndUpdateCompilation(compilation, out var completed, out var refused, TestContext.Current.CancellationToken);
                Assert.Empty(refused);
                return completed;
            },
        };
        verifier.GlobalOptions[FieldNamingRules.OptionKey] = nameof(FieldNaming.Verbatim);
        var code = verifier.Run(Source(cases, twins, annotated));
        var reported = await code.Compilation.WithAnalyzers([new EventDeclarationAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Empty(reported);

        var records = code.Invoke();
        Assert.Equal(cases.Count + twins.Count, records.Count);
        foreach (var item in cases)
        {
            var both = records.Where(r => r.Id.Name == item.Name).ToList();
            Assert.Equal(["event.name", .. item.Keys, "{OriginalFormat}"], both[0].Fields.Select(f => f.Key));
            if (both.Count > 1)
            {
                AssertSame(item, both[0], both[1]);
            }
        }
    }

    private static void AssertSame(MatrixCase item, LogRecord ours, LogRecord theirs)
    {
        Assert.Equal(theirs.Level, ours.Level);
        Assert.Equal(theirs.Id, ours.Id);
        Assert.Equal(theirs.Exception, ours.Exception, (a, b) => a?.GetType() == b?.GetType() && a?.Message == b?.Message);
        Assert.Equal(theirs["{OriginalFormat}"], ours["{OriginalFormat}"]);
        foreach (var (key, value) in theirs.Fields.SkipLast(1))
        {
            Assert.True(AreSame(value, ours[key]), $"{item.Declare(true, false)}: {key} is {ours[key]}, not {value}");
        }

        // Of more than six values, or with a sequence among them, the framework writes null as nothing and a sequence in brackets; else, and
        // where its log calls do it, as these events do.
        Assert.Equal(
            Missing().Replace(item.Parameters.Any(p => p.IsSequence) ? Bracket().Replace(theirs.Message, "=$1") : theirs.Message, "="),
            Missing().Replace(ours.Message, "="));
    }

    private static bool AreSame(object? one, object? other) => (one, other) switch
    {
        (null, null) => true,
        (string, _) or (_, string) => Equals(one, other),
        (IEnumerable left, IEnumerable right) => left.Cast<object?>().SequenceEqual(right.Cast<object?>()),
        (Exception left, Exception right) => left.Message == right.Message,
        _ => Equals(one, other),
    };

    private static string Source(IEnumerable<MatrixCase> cases, HashSet<int> twins, bool annotated)
    {
        var context = annotated ? "" : "#nullable disable\n";
        var declarations = cases.SelectMany(c => twins.Contains(c.Number)
            ? new[] { c.Declare(annotated, twin: false), c.Declare(annotated, twin: true) }
            : [c.Declare(annotated, twin: false)]);
        var calls = cases.SelectMany(c => twins.Contains(c.Number) ? new[] { c.Call(twin: false), c.Call(twin: true) } : [c.Call(twin: false)]);
        return $$"""
            {{EventTest.Usings}}
            {{context}}
            {{string.Join('\n', declarations)}}
            #nullable enable
            #pragma warning disable CS0659, CS8765, CS9192, CS9193
            {{MatrixParameter.Types}}
            public static class Consumer
            {
                public static void Run(ILogger logger)
                {
                    MatrixShared.Shared = logger;
                    {{string.Join('\n', calls)}}
                }
            }
            """;
    }

    /// <summary>The cases that the framework's generator takes, and that compile with what it writes.</summary>
    private static HashSet<int> Taken(List<MatrixCase> cases, bool annotated, LanguageVersion language, GeneratorDriver framework)
    {
        var taken = cases.Select(c => c.Number).ToHashSet();
        var parse = new CSharpParseOptions(language);
        while (true)
        {
            var text = Source([.. cases.Where(c => taken.Contains(c.Number))], taken, annotated);
            var compilation = CSharpCompilation.Create(
                "Taken", [CSharpSyntaxTree.ParseText(text, parse, "Source0.cs")], ReferenceSets.Of(ReferenceSet.Microsoft),
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable)
                    .WithSpecificDiagnosticOptions([new("CS1701", ReportDiagnostic.Suppress)]));
            framework.RunGeneratorsAndUpdateCompilation(compilation, out var written, out var refused, TestContext.Current.CancellationToken);
            // A warning counts where its generator is to blame; a parameter is unread as long as this generator has not run.
            var faults = refused.Concat(written.GetDiagnostics(TestContext.Current.CancellationToken))
                .Where(d => d.Severity == DiagnosticSeverity.Error || d.Id.StartsWith("SYSLIB", StringComparison.Ordinal)
                    || (d.Severity == DiagnosticSeverity.Warning && d.Location.SourceTree?.FilePath != "Source0.cs"));
            var left = faults.Select(Twin).Where(n => n >= 0).ToHashSet();
            if (taken.RemoveWhere(left.Contains) == 0)
            {
                return taken;
            }
        }
    }

    /// <summary>The number of the twin that a diagnostic lies in; -1: none.</summary>
    private static int Twin(Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
        {
            return -1;
        }

        var text = tree.GetText();
        var line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
        for (; line >= 0; line--)
        {
            var match = TwinName().Match(text.Lines[line].ToString());
            if (match.Success)
            {
                return int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            }

            if (tree.FilePath == "Source0.cs")
            {
                break;
            }
        }

        return -1;
    }

    [GeneratedRegex(@"=\(null\)(?=$| )")]
    private static partial Regex Missing();

    [GeneratedRegex(@"=\[(.*?)\](?=$| \w+=)")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\bTwin(\d{4})\b")]
    private static partial Regex TwinName();
}
