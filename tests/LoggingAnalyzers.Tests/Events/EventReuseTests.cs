using System.Collections.Immutable;
using LoggingAnalyzers.Events;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LoggingAnalyzers.Tests.Events;

/// <summary>The generator reuses what it has read of a file that stays the same; what it writes is what a first look would.</summary>
public class EventReuseTests
{
    private const string Events =
        """
        using LoggingAnalyzers;
        using Microsoft.Extensions.Logging;
        public partial class Shop : ShopBase
        {
            [LogEvent(Names.Order)] public partial void Order(Customer customer, Amount amount, Id id);
            [LogEvent("paid", EventId = (int)Number.Paid, Level = Names.Level)] public partial void Paid(int amount);
        }
        """;

    private const string Others =
        """
        global using Id = System.Int32;
        public static class Names
        {
            public const string Order = "order_made";
            public const Microsoft.Extensions.Logging.LogLevel Level = Microsoft.Extensions.Logging.LogLevel.Warning;
            private static int counter = 1;
            public static int Count() { return counter++; }
        }
        public enum Number { None = 0, Paid = 7 }
        public class Customer { public string Name => "x"; }
        public struct Amount;
        public class ShopBase(Microsoft.Extensions.Logging.ILogger logger)
        {
            protected readonly Microsoft.Extensions.Logging.ILogger _logger = logger;
        }
        """;

    [Theory]
    [InlineData("\"order_made\"", "\"order_placed\"")]
    [InlineData("LogLevel.Warning", "LogLevel.Error")]
    [InlineData("Paid = 7", "Paid = 8")]
    [InlineData("Id = System.Int32", "Id = System.String")]
    [InlineData("public class Customer", "[LoggingAnalyzers.Sensitive] public class Customer")]
    [InlineData("public struct Amount;", "public class Amount;")]
    [InlineData("readonly Microsoft.Extensions.Logging.ILogger _logger", "readonly Microsoft.Extensions.Logging.ILogger? _logger")]
    [InlineData("public class ShopBase", "#nullable disable\npublic class ShopBase")]
    [InlineData("_logger", "_journal")]
    [InlineData("public struct Amount;", "public struct Amount; public partial class Shop { public class OrderEvent; }")]
    [InlineData("public struct Amount;", "public struct Amount; public partial class Shop { public struct Amount; }")]
    [InlineData("public enum Number", "namespace N { public class Customer; }\npublic enum Number")]
    [InlineData("return counter++;", "return counter + 1;")]
    public void Edit_of_another_file_is_seen(string text, string replacement)
    {
        var before = Create(Events, Others);
        var driver = Driver().RunGenerators(before, TestContext.Current.CancellationToken);
        var edited = Others.Replace(text, replacement, StringComparison.Ordinal);
        Assert.NotEqual(Others, edited);

        var after = before.ReplaceSyntaxTree(before.SyntaxTrees[1], Tree(edited, "Others.cs"));

        // A first look parses anew, so that nothing of the other run is known.
        var expected = Text(Driver().RunGenerators(Create(Events, edited), TestContext.Current.CancellationToken));
        Assert.Equal(expected, Text(driver.RunGenerators(after, TestContext.Current.CancellationToken)));
        Assert.Equal(expected, Text(Driver().RunGenerators(after, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Options_and_references_are_seen()
    {
        var before = Create(Events, Others);
        var driver = Driver().RunGenerators(before, TestContext.Current.CancellationToken);
        var without = before.WithReferences(
            before.References.Where(r => r.Display?.Contains("Logging.Abstractions", StringComparison.Ordinal) != true));
        var oblivious = before.WithOptions(before.Options.WithNullableContextOptions(NullableContextOptions.Disable));

        Assert.NotEmpty(Text(driver));
        Assert.Empty(Text(driver.RunGenerators(without, TestContext.Current.CancellationToken)));
        Assert.NotEqual(Text(driver), Text(driver.RunGenerators(oblivious, TestContext.Current.CancellationToken)));
        Assert.Equal(Text(driver), Text(driver.RunGenerators(before, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Old_versions_of_a_file_are_let_go()
    {
        var (driver, compilation) = (Driver(), Create(Events, Others));
        var old = new List<WeakReference>();
        for (var i = 0; i < 5; i++)
        {
            (driver, compilation) = Edit(driver, compilation, old);
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.Equal(5, old.Count);

        // The first may still lie on the stack of this test, and the last is in use.
        Assert.DoesNotContain(old[1..^1], w => w.IsAlive);
        GC.KeepAlive(driver);
        GC.KeepAlive(compilation);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static (GeneratorDriver, CSharpCompilation) Edit(GeneratorDriver driver, CSharpCompilation compilation, List<WeakReference> old)
        {
            driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
            var tree = compilation.SyntaxTrees[1];
            old.Add(new WeakReference(tree));
            return (driver, compilation.ReplaceSyntaxTree(tree, Tree(tree + "\n// .", "Others.cs")));
        }
    }

    private static GeneratorDriver Driver() =>
        CSharpGeneratorDriver.Create([new EventGenerator().AsSourceGenerator()], parseOptions: CSharpParseOptions.Default);

    private static CSharpCompilation Create(string events, string others) => CSharpCompilation.Create(
        "Consumer", [Tree(events, "Events.cs"), Tree(others, "Others.cs")], ReferenceSets.Of(ReferenceSet.Microsoft),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static SyntaxTree Tree(string text, string path) => CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default, path);

    private static ImmutableArray<string> Text(GeneratorDriver driver) =>
        [.. driver.GetRunResult().Results.Single().GeneratedSources.Select(s => s.SourceText.ToString())];
}
