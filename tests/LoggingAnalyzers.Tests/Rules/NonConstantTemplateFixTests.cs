using LoggingAnalyzers.Tests.Harness;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Events.NonConstantTemplateAnalyzer, LoggingAnalyzers.CodeFixes.Rules.Events.NonConstantTemplateFixer>;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>What the fix of LH2001 writes, and where it is not offered.</summary>
public sealed class NonConstantTemplateFixTests
{
    /// <summary>Statement → statement, on Microsoft.Extensions.Logging; each logs the same text before and after.</summary>
    public static TheoryData<string, string> Fixes => new()
    {
        // Shapes.
        { """logger.LogInformation([|$"Order {id} done"|]);""", """logger.LogInformation("Order {Id} done", id);""" },
        { """logger.LogInformation([|"Order " + id + " done"|]);""", """logger.LogInformation("Order {Id} done", id);""" },
        { """logger.LogInformation([|string.Format("Order {0} by {1}", id, name)|]);""", """logger.LogInformation("Order {Id} by {Name}", id, name);""" },
        { """logger.LogInformation([|string.Format("{1} {0} {1}", id, name)|]);""", """logger.LogInformation("{Name} {Id} {Name2}", name, id, name);""" },
        { """logger.LogInformation([|string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0:N2}", price)|]);""", """logger.LogInformation("{Price:N2}", price);""" },
        { """logger.LogInformation([|string.Concat("a ", name, id)|]);""", """logger.LogInformation("a {Name}{Id}", name, id);""" },
        { """logger.LogInformation([|$"a {id}" + " b " + string.Format("{0}", name) + 'c' + 5|]);""", """logger.LogInformation("a {Id} b {Name}c5", id, name);""" },
        { """logger.LogInformation([|$"a {$"b {id}"} c"|]);""", """logger.LogInformation("a b {Id} c", id);""" },
        { """logger.LogInformation([|name|]);""", """logger.LogInformation("{Name}", name);""" },
        { """logger.LogInformation([|order.Describe()|]);""", """logger.LogInformation("{Describe}", order.Describe());""" },
        { """logger.LogInformation([|name ?? "none"|]);""", """logger.LogInformation("{Name}", name ?? "none");""" },

        // Alignment, format, conversions.
        { """logger.LogInformation([|$"{id,5} {price:N2} {id,-8:X4}|"|]);""", """logger.LogInformation("{Id,5} {Price:N2} {Id2,-8:X4}|", id, price, id);""" },
        { """logger.LogInformation([|$"{price.ToString("N2")} {id.ToString()}"|]);""", """logger.LogInformation("{Price:N2} {Id}", price, id.ToString());""" },
        { """logger.LogInformation([|"at " + time.ToString("yyyy-MM-dd HH:mm")|]);""", """logger.LogInformation("at {Time:yyyy-MM-dd HH:mm}", time);""" },

        // Braces.
        { """logger.LogInformation([|$"{{literal}} {id}"|]);""", """logger.LogInformation("{{literal}} {Id}", id);""" },
        { """logger.LogInformation([|"{literal} " + id|]);""", """logger.LogInformation("{{literal}} {Id}", id);""" },
        { """logger.LogInformation([|$"{{{id}}}"|]);""", """logger.LogInformation("{{{Id}}}", id);""" },

        // Arguments that are there already.
        { """logger.LogInformation([|$"{name} bought {{Item}} for {price}"|], item);""", """logger.LogInformation("{Name} bought {Item} for {Price}", name, item, price);""" },
        { """logger.LogInformation([|"{Id} " + name + " {Item}"|], id, item);""", """logger.LogInformation("{Id} {Name} {Item}", id, name, item);""" },
        { """logger.LogInformation([|"{Name} " + name|], item);""", """logger.LogInformation("{Name} {Name2}", item, name);""" },
        { """logger.LogInformation([|$"{id} {{Item}}"|], new object[] { item });""", """logger.LogInformation("{Id} {Item}", id, item);""" },
        { """logger.LogInformation([|$"{id} {{Item}}"|], [item]);""", """logger.LogInformation("{Id} {Item}", id, item);""" },
        { """logger.LogError(new System.Exception(), [|$"{id} failed"|]);""", """logger.LogError(new System.Exception(), "{Id} failed", id);""" },
        { """logger.LogError([|$"{id} failed"|], new System.Exception());""", """logger.LogError("{Id} failed", id, new System.Exception());""" },
        { """logger.Log(LogLevel.Error, new EventId(5), null, [|$"{id} failed"|]);""", """logger.Log(LogLevel.Error, new EventId(5), null, "{Id} failed", id);""" },

        // Named arguments, static call, conditional call, scope.
        { """logger.LogError(message: [|$"{id} failed"|], exception: new System.Exception());""", """logger.LogError(exception: new System.Exception(), message: "{Id} failed", id);""" },
        { """logger.LogInformation(message: [|$"{id} {name}"|]);""", """logger.LogInformation(message: "{Id} {Name}", id, name);""" },
        { """logger.LogInformation(args: new object[] { item }, message: [|$"{id} {{Item}}"|]);""", """logger.LogInformation(message: "{Id} {Item}", id, item);""" },
        { """LoggerExtensions.LogInformation(logger, [|$"{id}"|]);""", """LoggerExtensions.LogInformation(logger, "{Id}", id);""" },
        { """logger?.LogInformation([|$"{id}"|]);""", """logger?.LogInformation("{Id}", id);""" },
        { """using var scope = logger.BeginScope([|$"Order {id}"|]); logger.LogInformation("in");""", """using var scope = logger.BeginScope("Order {Id}", id); logger.LogInformation("in");""" },

        // Values that do not become arguments as they are.
        { """logger.LogInformation([|$"got {item}"|]);""", """logger.LogInformation("got {Item}", item);""" },
        { """dynamic d = 1; logger.LogInformation([|$"{d}"|]);""", """dynamic d = 1; logger.LogInformation("{D}", (object)d);""" },
        { """logger.LogInformation([|$"{name.AsSpan()}!"|]);""", """logger.LogInformation("{Name}!", name.AsSpan().ToString());""" },
        { """logger.LogInformation([|$"{(flag ? id : 0)} {(object)id}"|]);""", """logger.LogInformation("{Id} {Id2}", flag ? id : 0, (object)id);""" },

        // Literals.
        { """"logger.LogInformation([|$@"C:\{id}\""{name}"""|]);"""", """"logger.LogInformation(@"C:\{Id}\""{Name}""", id, name);"""" },
        { """logger.LogInformation([|$"tab\t\"{id}\" é"|]);""", """logger.LogInformation("tab\t\"{Id}\" é", id);""" },
        { """"logger.LogInformation([|$"""say "{id}" ok"""|]);"""", """"logger.LogInformation("""say "{Id}" ok""", id);"""" },
        { """"logger.LogInformation([|$$"""{"id": {{id}}}"""|]);"""", """"logger.LogInformation("""{{"id": {Id}}}""", id);"""" },
        {
            """"
            logger.LogInformation(
                        [|$"""
                        first {id}

                        second {name}
                        """|]);
            """",
            """"
            logger.LogInformation(
                        """
                        first {Id}

                        second {Name}
                        """, id, name);
            """"
        },

        // Trivia.
        {
            """
            logger.LogInformation(
                        [|"a " + id + // the id
                        " b " + /* who */ name|]); // end
            """,
            """
            logger.LogInformation(
                        "a {Id} b {Name}", id /* the id */ /* who */, name); // end
            """
        },
        {
            """
            logger.LogInformation(
                        // why
                        [|$"a {id} {{Item}}"|], // text
                        item // value
                    );
            """,
            """
            logger.LogInformation(
                        // why
                        "a {Id} {Item}", id, // text
                        item // value
                    );
            """
        },
    };

    [Theory]
    [MemberData(nameof(Fixes))]
    public Task Fixed(string before, string after) => Verify.VerifyCodeFixAsync(Source.Microsoft(before), Source.Microsoft(after));

    // Not among the table: a provider writes the elements, the interpolation wrote the name of the type.
    [Fact]
    public Task An_array_stays_one_value() => Verify.VerifyCodeFixAsync(
        Source.Microsoft("""logger.LogInformation([|$"{names}"|]);"""), Source.Microsoft("""logger.LogInformation("{Names}", (object)names);"""));

    [Theory]
    [MemberData(nameof(Fixes))]
    public void Logs_the_same_text(string before, string after)
    {
        var texts = Source.Run(MarkupSource.Parse(Source.Microsoft(before)).Text);
        Assert.NotEmpty(texts);
        Assert.Equal(texts, Source.Run(Source.Microsoft(after)));
    }

    [Theory]
    [InlineData("LoggingAnalyzers.LogSanitizer.Mask(order.Customer.Name)", "CustomerName")]
    [InlineData("order.Customer.Id", "CustomerId")]
    [InlineData("order?.Customer?.Id", "CustomerId")]
    [InlineData("order.Id", "OrderId")]
    [InlineData("order.Customer.Name", "CustomerName")]
    [InlineData("order.Total", "Total")]
    [InlineData("this.GetUserName()", "UserName")]
    [InlineData("GetUserName()", "UserName")]
    [InlineData("await GetTotalAsync()", "Total")]
    [InlineData("_count", "Count")]
    [InlineData("MAX_SIZE", "MaxSize")]
    [InlineData("names.Length", "NamesLength")]
    [InlineData("names[0]", "Names")]
    [InlineData("map[\"tenant\"]", "Tenant")]
    [InlineData("string.Join(\", \", names)", "Names")]
    [InlineData("names.Select(n => n * 2).First()", "Names")]
    [InlineData("name.Trim().ToUpperInvariant()", "Name")]
    [InlineData("maybe.Value", "Maybe")]
    [InlineData("ex.Source", "ExceptionSource")]
    [InlineData("o.Id", "OrderId")]
    [InlineData("options.Port", "Port")]
    [InlineData("GetType().Name", "TypeName")]
    [InlineData("typeof(Order).Name", "OrderName")]
    [InlineData("System.DateTime.UtcNow", "UtcNow")]
    [InlineData("id + 1", "Value")]
    [InlineData("id > 1", "Condition")]
    [InlineData("@class", "Class")]
    [InlineData("name!", "Name")]
    public Task Holes_are_named_from_the_expressions(string expression, string name) =>
        Verify.VerifyCodeFixAsync(Source.Names($"logger.LogInformation([|$\"x {{{expression}}}\"|]);"), Source.Names($"logger.LogInformation(\"x {{{name}}}\", {expression});"));

    [Theory]
    [InlineData("pascal", "{CustomerId} {Names}")]
    [InlineData("camel", "{customerId} {names}")]
    [InlineData("snake", "{customer_id} {names}")]
    [InlineData("dotted", "{customer.id} {names}")]
    public Task Holes_follow_the_configured_style(string style, string template) => new Verify.Test
    {
        TestCode = Source.Names("logger.LogInformation([|$\"{order.Customer.Id} {names}\"|]);"),
        FixedCode = Source.Names($"logger.LogInformation(\"{template}\", order.Customer.Id, names);"),
        AnalyzerConfig = $"logging_analyzers.hole_naming = {style}",
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("""logger.LogInformation([|flag ? $"a {id}" : "b"|]);""")]
    [InlineData("""logger.LogInformation([|"a " + name|], id);""")]
    [InlineData("""logger.LogInformation([|name|], id, item);""")]
    [InlineData("""logger.LogInformation([|$"{id} {{Item}}"|], names);""")]
    [InlineData("""logger.LogInformation([|$"{id} {{{name}}}"|], item);""")]
    [InlineData("""logger.LogInformation([|$"{id} {{A}} {{B}}"|], item);""")]
    [InlineData("""logger.LogInformation([|string.Format("{0}", id, name)|]);""")]
    [InlineData("""logger.LogInformation([|string.Format("{0} {0}", order.Describe())|]);""")]
    [InlineData("""logger.LogInformation([|string.Format("{0}", names)|]);""")]
    [InlineData("""logger.LogInformation([|string.Format(new System.Globalization.CultureInfo("de"), "{0}", id)|]);""")]
    [InlineData("""LoggerMessage.Define<int>(LogLevel.Error, default, [|$"{name} {{Id}}"|]);""")]
    public Task Refused(string statement) => Verify.VerifyCodeFixAsync(Source.Microsoft(statement), Source.Microsoft(statement));

    [Theory]
    [InlineData("""Log.Information([|$"{id} {name}"|]);""", """Log.Information("{Id} {Name}", id, name);""")]
    [InlineData("""Log.Information([|$"{id} {{Item}}"|], item);""", """Log.Information("{Id} {Item}", id, item);""")]
    [InlineData("""Log.Information([|"{{x}} {y} " + id|]);""", """Log.Information("{{x}} {{y}} {Id}", id);""")]
    [InlineData("""log.Error(ex, [|$"{id} {{A}} {name} {{B}}"|], 1, 2);""", """log.Error(ex, "{Id} {A} {Name} {B}", id, 1, name, 2);""")]
    [InlineData("""log.Write(LogEventLevel.Error, [|"a " + id|]);""", """log.Write(LogEventLevel.Error, "a {Id}", id);""")]
    [InlineData("""log.Information([|$"{id} {{A}}"|], propertyValue: item);""", """log.Information("{Id} {A}", id, item);""")]
    [InlineData("""log.ForContext("x", 1).Debug(messageTemplate: [|$"{names}"|]);""", """log.ForContext("x", 1).Debug(messageTemplate: "{Names}", (object)names);""")]
    [InlineData("""Log.Information([|$"{id} {{1}} {{0}}"|], 1, 2);""", null)]
    public Task Serilog(string before, string? after) => new Verify.Test
    {
        TestCode = Source.Serilog(before),
        FixedCode = Source.Serilog(after ?? before),
        ReferenceSet = ReferenceSet.Serilog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("""log.Info([|$"{id} {name}"|]);""", """log.Info("{Id} {Name}", id, name);""")]
    [InlineData("""log.Info([|$"{name} {{A}} {id} {{B}}"|], 1, 2);""", """log.Info("{Name} {A} {Id} {B}", name, 1, id, 2);""")]
    [InlineData("""log.Error(ex, [|"a " + id|]);""", """log.Error(ex, "a {Id}", id);""")]
    [InlineData("""log.Log(LogLevel.Warn, [|"a " + id|]);""", """log.Log(LogLevel.Warn, "a {Id}", id);""")]
    [InlineData("""log.Info(System.Globalization.CultureInfo.InvariantCulture, [|$"{id} {{A}}"|], name);""", """log.Info(System.Globalization.CultureInfo.InvariantCulture, "{Id} {A}", id, name);""")]
    [InlineData("""log.Info([|$"{names}"|]);""", """log.Info("{Names}", (object)names);""")]
    [InlineData("""log.Info(name);""", """log.Info("{Name}", name);""")]
    [InlineData("""log.Info([|$"{name} {{0}}"|], id);""", null)]
    public Task NLog(string before, string? after) => new Verify.Test
    {
        TestCode = Source.NLog(before.Replace("(name)", "([|name|])", StringComparison.Ordinal)),
        FixedCode = Source.NLog(after ?? before),
        ReferenceSet = ReferenceSet.NLog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Fix_all_changes_every_call() => Verify.VerifyCodeFixAsync(
        Source.Microsoft("""logger.LogInformation([|$"a {id}"|]); logger.LogInformation([|"b " + name|]); logger.LogInformation([|$"c {id} {name}"|]);"""),
        Source.Microsoft("""logger.LogInformation("a {Id}", id); logger.LogInformation("b {Name}", name); logger.LogInformation("c {Id} {Name}", id, name);"""));
}
