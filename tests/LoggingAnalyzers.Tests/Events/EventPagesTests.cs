using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using LoggingAnalyzers.Events;
using LoggingAnalyzers.Testing;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Tests.Events;

/// <summary>The pages around declared events: the first example of each declares, the others run, and what they assert holds.</summary>
public class EventPagesTests
{
    [Theory]
    [InlineData("testing.md", 3)]
    [InlineData("metrics.md", 1)]
    [InlineData("catalog.md", 2)]
    public void Examples_of_the_page_hold(string page, int count)
    {
        var blocks = Regex.Matches(File.ReadAllText(Path.Combine(Docs(), page)), "```csharp\n(.*?)```", RegexOptions.Singleline)
            .Select(m => Regex.Replace(m.Groups[1].Value, "^using [\\w.]+;\n", "", RegexOptions.Multiline)).ToList();
        Assert.Equal(count, blocks.Count);
        var verifier = new GeneratorVerifier(new EventGenerator(), TrackingNames.All)
        {
            Complete = static c => c.AddReferences(
                new[] { typeof(LogRecorder), typeof(Assert) }.Select(t => MetadataReference.CreateFromFile(t.Assembly.Location))),
        };

        var code = verifier.Run($$"""
            {{EventTest.Usings}}
            {{blocks[0]}}
            """, $$"""
            {{EventTest.Usings}}
            using System.Linq;
            using LoggingAnalyzers.Testing;
            using Xunit;
            public static class Consumer
            {
                public static void Run(ILogger logger)
                {
                    {{string.Concat(blocks.Skip(1).Select(b => "{ " + b + " }"))}}
                }
            }
            """);

        Assert.Empty(code.Invoke());
    }

    private static string Docs([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "docs"));
}
