using System.Globalization;
using System.Text;

namespace LoggingAnalyzers.Tests.Meta;

/// <summary>Sources as they are while somebody types, and as nobody should write them.</summary>
internal static class BrokenSources
{
    private const string Head = """
        using System;
        using System.Collections.Generic;
        using Microsoft.Extensions.Logging;
        public class User { public string Password { get; set; } = ""; public int Id; public User? Boss; }

        """;

    /// <summary>Whole programs that make every rule speak, in each framework.</summary>
    public static readonly string[] Valid =
    [
        Head + """"
        public class C(ILogger<C> logger)
        {
            public void M(User user, Exception ex, string token, string[] names, bool flag)
            {
                logger.LogInformation($"Login {user.Id} with {user.Password,10:X} {{x}}", token);
                logger.LogError("Failed {Id}: {Ex}", user.Id, ex);
                logger.LogWarning(ex, "Token " + token + /* why */ string.Format("{0:N2} {1}", user.Boss?.Id, flag ? "a" : "b"));
                logger.Log(LogLevel.Error, new EventId(5), ex, "{A} {B}", new object[] { names, user.Password });
                logger?.LogDebug(message: $@"C:\{user.Id}""", args: [token]);
                using var scope = logger.BeginScope($"Order {user.Id}");
                using var state = logger.BeginScope(new Dictionary<string, object> { ["password"] = user.Password });
                LoggerExtensions.LogInformation(logger, $$"""{"id": {{user.Id}}}""");
                var define = LoggerMessage.Define<string>(LogLevel.Information, default, "Token {Token} " + user.Id);
                define(logger, token, null);
                logger.Log(LogLevel.Information, default, new { user.Password }, ex, (s, _) => $"{s.Password}");
            }
        }
        """",
        Head + """
        public static partial class Log
        {
            [LoggerMessage(1, LogLevel.Error, "Failed {Password} {Ex}")]
            public static partial void Failed(this ILogger logger, string password, Exception ex);
            public static partial void Failed(this ILogger logger, string password, Exception ex) { }
            public static void Call(ILogger logger, User user) => logger.Failed(user.Password, null!);
        }
        """,
        """
        using System;
        using Serilog;
        public class S
        {
            public void M(string password, Exception ex, dynamic d, Span<char> span)
            {
                Log.Information($"{password} {d} {span.ToString()} {{A}}", 1);
                Log.Error("Failed {1} {0}", ex, password);
                Log.ForContext("password", password).Write(Serilog.Events.LogEventLevel.Error, ex, "a" + password);
                Serilog.Context.LogContext.PushProperty("apiKey", password);
            }
        }
        """,
        """
        using System;
        using NLog;
        public class N
        {
            private static readonly Logger log = LogManager.GetCurrentClassLogger();
            public void M(string password, Exception ex)
            {
                log.Info($"{password} {{A}}", 1);
                log.Error("Failed {Ex} {Password}", ex, password);
                log.Error(ex, System.Globalization.CultureInfo.InvariantCulture, "a" + password);
                log.WithProperty("secret", password).Info(password);
            }
        }
        """,
    ];

    /// <summary>Sources that do not compile, or are odd in another way.</summary>
    public static readonly IReadOnlyDictionary<string, string> Named = new Dictionary<string, string>
    {
        ["empty"] = "",
        ["half a call"] = Head + "class C { void M(ILogger logger, User user) { logger.LogInformation($\"a {user.",
        ["half an argument"] = Head + "class C { void M(ILogger logger, User user) { logger.LogInformation(\"{A} {B}\", user.Password, ",
        ["no argument"] = Head + "class C { void M(ILogger logger) { logger.LogInformation(); logger.LogError(,); logger.Log(); } }",
        ["empty hole"] = Head + "class C { void M(ILogger logger, User user) { logger.LogInformation($\"{} {user.Password:} {user.Id,}\"); } }",
        ["unresolved type"] = "class C { void M(ILogger logger, Missing m) { logger.LogInformation($\"{m.Password} {m}\", m); } }",
        ["unresolved value"] = Head + "class C { void M(ILogger logger) { logger.LogError($\"{missing.Password} {x + }\", ex, password); } }",
        ["unresolved format"] = Head + "class C { void M(ILogger logger) { logger.LogError(string.Format(missing, 1), string.Format(\"{9}\", 1)); } }",
        ["named twice"] = Head + "class C { void M(ILogger logger) { logger.LogError(message: $\"{logger}\", message: \"b\", nope: 1); } }",
        ["broken braces"] = Head + "class C { void M(ILogger logger, Exception ex) { logger.LogError(\"{ {A} }} {\", ex, ex); logger.LogError(\"{0} {1\", ex); } }",
        ["itself"] = Head + "class C { void M(ILogger logger, string s) { s = s + s; logger.LogInformation(s); string t = t + \"a\"; logger.LogInformation(t); } }",
        ["a cycle of records"] = Head + "record A(B B); record B(A A, string Password); class C { void M(ILogger logger, A a) => logger.LogInformation($\"{a} {a.B}\"); }",
        ["outside of a method"] = Head + "class C { static ILogger logger = null!; int x = F(logger); static int F(ILogger l) { l.LogInformation($\"{l}\"); return 1; } string P => $\"{logger}\"; }",
        ["top level"] = "using Microsoft.Extensions.Logging; ILogger logger = null!; var password = args[0]; logger.LogInformation($\"{password}\", password);",
        ["a local function in a lambda"] = Head + "class C { void M(ILogger l) { Action a = () => { void F(string message) => l.LogInformation(message + l.GetType().Name); F(\"\"); }; } }",
        ["an attribute without a message"] = Head + "static partial class L { [LoggerMessage] static partial void A(ILogger l, string password); [LoggerMessage(Message = 5)] static partial void B(); }",
        ["a logger of one's own"] = "namespace Microsoft.Extensions.Logging { public interface ILogger { } public static class LoggerExtensions { public static void LogInformation(this ILogger l, string message, params object[] args) { } } }"
            + " class C { void M(Microsoft.Extensions.Logging.ILogger logger, string password) => Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(logger, $\"{password}\", password); }",
        ["a deep sum"] = Head + "class C { void M(ILogger logger, string password) => logger.LogInformation(" + string.Join(" + ", Enumerable.Repeat("password", 200)) + "); }",
        ["a deep nest"] = Head + "class C { void M(ILogger logger, string password) => logger.LogInformation(" + new string('(', 100) + "password" + new string(')', 100) + "); }",
        ["braces alone"] = Head + "class C { void M(ILogger logger) => logger.LogInformation(\"" + new string('{', 5000) + "\" + logger); }",
    };

    /// <summary>A file of ten thousand lines, nine of ten of them log calls.</summary>
    public static string Long()
    {
        var text = new StringBuilder(Head).Append("public class Long\n{\n");
        for (var i = 0; i < 1000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    public void M{i}(ILogger logger, User user, Exception ex)\n    {{\n")
                .Append("        logger.LogInformation(\"Order {Id}\", user.Id);\n        logger.LogInformation(\"Order {Id} {Next}\", user.Id, user.Id + 1);\n")
                .Append("        logger.LogError(ex, \"Failed {Id}\", user.Id);\n        logger.LogDebug(\"Stock of the shop counted\");\n")
                .Append(i % 100 == 0 ? "        logger.LogInformation($\"{user.Password}\");\n" : "        logger.LogInformation(\"Order {Id} sent\", user.Id);\n")
                .Append(i % 100 == 0 ? "        logger.LogError(\"{Ex}\", ex);\n" : "        logger.LogTrace(\"Trace {Boss}\", user.Boss?.Id);\n")
                .Append("    }\n\n");
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>The valid sources, each cut or scrambled somewhere: the same ones in every run.</summary>
    public static IEnumerable<string> Mutants(int seed, int count)
    {
        var random = new Random(seed);
        string[] pieces = ["{", "}", "(", ")", "\"", "$", ",", ";", "??", "?.", "=>", "await ", "new ", " + ", "//", "{{", "$\"{", "\"\"\"", "\n", "default", "null"];
        for (var i = 0; i < count; i++)
        {
            var text = Valid[random.Next(Valid.Length)];
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                var at = random.Next(text.Length);
                text = random.Next(4) switch
                {
                    0 => text[..at],
                    1 => text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at)),
                    2 => text.Insert(at, pieces[random.Next(pieces.Length)]),
                    _ => text.Insert(at, text.Substring(at, Math.Min(random.Next(1, 60), text.Length - at))),
                };
                text = text.Length == 0 ? " " : text;
            }

            yield return text;
        }
    }
}
