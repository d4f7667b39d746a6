using System.Globalization;
using System.Reflection;
using LoggingAnalyzers.Tests.Events;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>A class around a statement that logs, and its run.</summary>
internal static class Source
{
    public static string Microsoft(string statement) => $$"""
        #nullable disable
        using System;
        using Microsoft.Extensions.Logging;
        public class C
        {
            private const string Constant = "constant";
            private static readonly string Fixed = "fixed {Id}";
            public void M(ILogger logger, int id, string name, bool flag, decimal price, string item, string[] names, DateTime time, Order order)
            {
                {{statement}}
            }
        }
        public class Order { public string Describe() => "an order"; }
        public class Other { public void LogInformation(string text) { } }
        public static class Strings
        {
            public static System.Resources.ResourceManager ResourceManager { get; }
            public static string Started => ResourceManager.GetString("Started");
        }
        """;

    public static string Names(string statement) => $$"""
        #nullable disable
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;
        public class C
        {
            private const int MAX_SIZE = 5;
            private int _count;
            private string GetUserName() => "";
            private Task<int> GetTotalAsync() => null;
            public async Task M(ILogger logger, Order order, int id, string name, List<int> @class, int? maybe, System.Exception ex, Order o, IDictionary<string, string> map, Options options)
            {
                var names = new int[] { _count };
                await Task.Yield();
                {{statement}}
            }
        }
        public class Order { public int Id { get; set; } public int Total { get; set; } public Customer Customer { get; set; } }
        public class Customer { public int Id { get; set; } public string Name { get; set; } }
        public class Options { public int Port { get; set; } }
        """;

    public static string Serilog(string statement) => $$"""
        #nullable disable
        using System;
        using Serilog;
        using Serilog.Events;
        public class C
        {
            public void M(ILogger log, int id, string name, string item, string[] names, Exception ex)
            {
                {{statement}}
            }
        }
        """;

    public static string NLog(string statement) => $$"""
        #nullable disable
        using System;
        using NLog;
        public class C
        {
            public void M(Logger log, int id, string name, string item, string[] names, Exception ex)
            {
                {{statement}}
            }
        }
        """;

    /// <summary>Compiles the source, calls its method with values by name, and returns the texts that it logged.</summary>
    public static IReadOnlyList<string> Run(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Run" + Guid.NewGuid().ToString("N"), [CSharpSyntaxTree.ParseText(source)], ReferenceSets.Of(ReferenceSet.All),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var bytes = new MemoryStream();
        Assert.Empty(compilation.Emit(bytes).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        var assembly = Assembly.Load(bytes.ToArray());
        var type = assembly.GetType("C")!;
        var logger = new RecordingLogger();
        var values = new Dictionary<string, object?>
        {
            ["logger"] = logger,
            ["id"] = 42,
            ["name"] = "ann",
            ["flag"] = true,
            ["price"] = 1234.5m,
            ["item"] = "a {book}",
            ["names"] = new[] { "one" },
            ["time"] = new DateTime(2026, 1, 2, 3, 4, 5),
            ["order"] = Activator.CreateInstance(assembly.GetType("Order")!),
        };
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            var method = type.GetMethod("M")!;
            method.Invoke(Activator.CreateInstance(type), [.. method.GetParameters().Select(p => values[p.Name!])]);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        return logger.Texts;
    }
}
