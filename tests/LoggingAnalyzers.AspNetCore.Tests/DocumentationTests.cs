using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LoggingAnalyzers.AspNetCore.Tests;

/// <summary>The examples of the pages compile as they stand.</summary>
public sealed partial class DocumentationTests
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.Threading; global using System.Threading.Tasks;"
        + "global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Http; global using Microsoft.Extensions.Logging;";

    [Theory]
    [InlineData("aspnetcore.md", 2)]
    [InlineData("workers.md", 4)]
    [InlineData("trace-ids.md", 2)]
    public void Every_example_compiles(string page, int count)
    {
        var examples = Examples(page);

        Assert.Equal(count, examples.Count);
        Assert.All(examples, example => Assert.Empty(Errors(example)));
    }

    [Fact]
    public void The_examples_of_the_sanitizer_are_one_program()
    {
        var examples = Examples("sanitizer.md");

        Assert.Equal(4, examples.Count);
        Assert.Empty(Errors(string.Concat(examples)));
    }

    private static List<string> Examples(string page) =>
        [.. Example().Matches(File.ReadAllText(Path.Combine(Root(), "docs", page))).Select(m => m.Groups[1].Value)];

    private static IEnumerable<Diagnostic> Errors(string example)
    {
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var tree = CSharpSyntaxTree.ParseText(example, parse);
        var isProgram = tree.GetCompilationUnitRoot().Members.Any(m => m is Microsoft.CodeAnalysis.CSharp.Syntax.GlobalStatementSyntax);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Example",
            [tree, CSharpSyntaxTree.ParseText(ImplicitUsings, parse)],
            references,
            new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
        return compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);
    }

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
