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

    private const string FarEvents =
        """
        using LoggingAnalyzers;
        using Microsoft.Extensions.Logging;
        using Far;
        namespace Near.Inner
        {
            public partial class Shop : Near.Root
            {
                [LogEvent(Names.Order)] public partial void Order(Customer customer, Models.Amount amount);
                [LogEvent("seen")] public partial void Seen([LogProperties(Transitive = true)] Place place, [Private] string text);
            }
        }
        """;

    private const string FarOthers =
        """
        using System;
        namespace Near
        {
            public abstract partial class Root(Microsoft.Extensions.Logging.ILogger logger) { protected readonly Microsoft.Extensions.Logging.ILogger _logger = logger; }
            public partial class Place { public int Zip => 1; public Street Street => new(); }
            public partial class Street { public string Name => ""; }
            public partial class PrivateAttribute { }
            public static class Names { public const string Order = "order"; }
        }
        namespace Near.Models { public struct Amount { } }
        namespace Far { public class Customer { public string Name => ""; } }
        namespace Elsewhere { public class Customer { } }
        namespace Microsoft.Extensions.Logging
        {
            internal sealed class LogPropertiesAttribute : Attribute { public bool Transitive { get; set; } }
        }
        namespace Microsoft.Extensions.Compliance.Classification { public class DataClassificationAttribute : Attribute { } }
        """;

    [Theory]
    [InlineData("namespace Near.Inner; [LoggingAnalyzers.Sensitive] public class Customer;")]
    [InlineData("namespace Near; public struct Customer;")]
    [InlineData("namespace Near; partial class Root { public class Customer; }")]
    [InlineData("namespace Near.Inner; partial class Shop { public class Customer; }")]
    [InlineData("namespace Near.Inner; partial class Shop { public class OrderEvent; }")]
    [InlineData("namespace Near.Inner; public static class Names { public const string Order = \"other\"; }")]
    [InlineData("global using Customer = System.Int32;", "global using Far;")]
    [InlineData("global using Elsewhere;")]
    [InlineData("namespace Near.Inner.Models { public class Unrelated; }")]
    [InlineData("namespace Near.Inner.Models.Deep { public class Unrelated; }")]
    [InlineData("namespace Near.Inner.Customer;")]
    [InlineData("namespace Near; partial class Place { public int More => 1; }")]
    [InlineData("namespace Near; partial class Street { public string More => \"\"; }")]
    [InlineData("namespace Near; [LoggingAnalyzers.Sensitive] partial class Street;")]
    [InlineData("namespace Near; partial class Street : IHidden; [LoggingAnalyzers.Sensitive] public interface IHidden;")]
    [InlineData("namespace Near; partial class PrivateAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute;")]
    [InlineData("namespace Near; public class Private : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute;")]
    [InlineData("namespace Near.Inner; partial class Shop { private new readonly Microsoft.Extensions.Logging.ILogger? _logger; }")]
    [InlineData("namespace Near.Inner; partial class Shop { public Microsoft.Extensions.Logging.ILogger? Logger; }")]
    public void Added_file_is_seen(params string[] added)
    {
        var before = Create(FarEvents, FarOthers);
        var driver = Driver().RunGenerators(before, TestContext.Current.CancellationToken);
        var without = Text(driver);

        var after = before.AddSyntaxTrees(added.Select((text, i) => Tree(text, $"Added{i}.cs")));
        var fresh = Create(FarEvents, FarOthers).AddSyntaxTrees(added.Select((text, i) => Tree(text, $"Added{i}.cs")));
        var expected = Text(Driver().RunGenerators(fresh, TestContext.Current.CancellationToken));

        Assert.NotEqual(without, expected);
        Assert.Equal(expected, Text(driver.RunGenerators(after, TestContext.Current.CancellationToken)));
        Assert.Equal(without, Text(driver.RunGenerators(before, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("namespace Near.Inner { public class Unknown { public int Id => 1; } }", true)]
    [InlineData("namespace Far { public static class Shown { public static void Order(this object o) { } } }", true)]
    [InlineData("using System; namespace Fresh.Space; public record Unknown(Near.Place Place);", true)]
    [InlineData("System.Console.WriteLine();", true)]
    [InlineData("publ", true)]
    [InlineData("namespace Fresh { public class Customer; }", false)]
    [InlineData("[assembly: System.CLSCompliant(false)]", false)]
    [InlineData("namespace System.Anything { public class Unknown; }", false)]
    public void Added_file_binds_anew_what_mentions_it(string added, bool reused)
    {
        var before = Create(FarEvents, FarOthers);
        var after = before.AddSyntaxTrees(Tree(added, "Added.cs"));

        Assert.Equal(reused, new DeclaredSurface(after).IsSameFor(before.SyntaxTrees[0], new DeclaredSurface(before)));
    }

    /// <summary>Types of few names in few namespaces, so that nearly every edit hides, shows or changes what an event means.</summary>
    [Fact]
    public void Random_edits_are_seen()
    {
        var random = new Random(20261122);
        var compilation = Create(RandomEvents, RandomFile(random)).AddSyntaxTrees(
            Enumerable.Range(0, 3).Select(i => Tree(RandomFile(random), $"Random{i}.cs")));
        var driver = Driver();
        var (changes, last) = (0, ImmutableArray<string>.Empty);
        for (var i = 0; i < Edits; i++)
        {
            var tree = compilation.SyntaxTrees[random.Next(1, compilation.SyntaxTrees.Length)];
            compilation = (random.Next(4), compilation.SyntaxTrees.Length) switch
            {
                (0, < 7) => compilation.AddSyntaxTrees(Tree(RandomFile(random), $"Added{i}.cs")),
                (1, > 3) => compilation.RemoveSyntaxTrees(tree),
                (2, _) => compilation.ReplaceSyntaxTree(tree, Tree(tree + "\n" + RandomType(random), tree.FilePath)),
                _ => compilation.ReplaceSyntaxTree(tree, Tree(RandomFile(random), tree.FilePath)),
            };
            driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);

            var fresh = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(t => Tree(t.ToString(), t.FilePath)));
            var expected = Text(Driver().RunGenerators(fresh, TestContext.Current.CancellationToken));
            Assert.True(
                expected.SequenceEqual(Text(driver)),
                $"Edit {i} is not seen:\n" + string.Join("\n-----\n", compilation.SyntaxTrees.Skip(1).Select(t => t.ToString())));
            changes += expected.SequenceEqual(last) ? 0 : 1;
            last = expected;
        }

        Assert.InRange(changes, Edits / 4, Edits);
    }

    private static readonly int Edits = int.Parse(Environment.GetEnvironmentVariable("EVENT_EDITS") ?? "40", System.Globalization.CultureInfo.InvariantCulture);

    private const string RandomEvents =
        """
        using LoggingAnalyzers;
        using Microsoft.Extensions.Logging;
        namespace N.M
        {
            using N.B;
            partial class Host : A
            {
                [LogEvent("one")] static partial void One(ILogger logger, A a);
                [LogEvent("two")] static partial void Two(ILogger logger, [LogProperties(Transitive = true)] B b);
                [LogEvent("three")] static partial void Three(ILogger logger, [LogProperties] C c, D.A da);
                [LogEvent(D.Text)] static partial void Four(ILogger logger, [C] string text);
            }
        }
        namespace Microsoft.Extensions.Logging
        {
            internal sealed class LogPropertiesAttribute : System.Attribute { public bool Transitive { get; set; } }
        }
        """;

    private static string RandomFile(Random random) =>
        (random.Next(8) == 0 ? $"global using {Name(random)} = {Name(random)};\n" : "")
        + (random.Next(4) == 0 ? "using N;\n" : "")
        + (random.Next(6) == 0 ? "#nullable disable\n" : "")
        + string.Join("\n", Enumerable.Range(0, random.Next(1, 4)).Select(_ => RandomType(random)));

    private static string RandomType(Random random)
    {
        var type = (random.Next(8) == 0 ? "[LoggingAnalyzers.Sensitive] " : "") + (random.Next(8), Name(random)) switch
        {
            (0, var name) => $"public enum {name} {{ X = {random.Next(3)} }}",
            (1, var name) => $"public struct {name} {{ public {Name(random)} P{random.Next(3)} => default!; }}",
            (2, var name) => $"public record {name}({Name(random)} R, string? S);",
            (3, var name) => $"public class {name} : System.Attribute;",
            (4, _) => $"public partial class Host {{ public class {Name(random)}; }}",
            (_, var name) => $"public partial class {name}{(random.Next(3) == 0 ? " : " + Name(random) : "")} {{ public const string Text = \"t{random.Next(3)}\"; "
                + $"public {Name(random)}? P{random.Next(3)} {{ get; set; }} {(random.Next(3) == 0 ? $"public class {Name(random)} {{ public int Q => 1; }}" : "")} }}",
        };
        return random.Next(3) switch
        {
            0 => type,
            1 => $"namespace N {{ {type} }}",
            _ => $"namespace N.{(random.Next(2) == 0 ? "M" : Name(random))} {{ {type} }}",
        };
    }

    private static string Name(Random random) => "ABCD"[random.Next(4)].ToString();

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
