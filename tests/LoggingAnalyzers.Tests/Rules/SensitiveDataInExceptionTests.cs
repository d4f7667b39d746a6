using Microsoft.CodeAnalysis;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Privacy.SensitiveDataInExceptionAnalyzer,
    LoggingAnalyzers.CodeFixes.Rules.Privacy.SensitiveDataInExceptionFixer>;

namespace LoggingAnalyzers.Tests.Rules;

public class SensitiveDataInExceptionTests
{
    private static string Source(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Data.Common;
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        using System.Net;
        using LoggingAnalyzers;
        public class Rejected(string message, string token) : Exception(message) { public string Token { get; } = token; }
        public class Shown : Exception
        {
            public Shown(string key, int code) : base("Rejected " + key + code) { }
            public Shown(string text, Exception inner) : base(text, inner) { }
        }
        public class User { public int Id; public string Password = ""; [Sensitive] public string Nickname = ""; }
        public class C
        {
            private static readonly Meter meter = new("shop");
            private static readonly Counter<long> counter = meter.CreateCounter<long>("sign_ins");
            public void M(User user, string password, string token, string name, int code, Exception error, Activity activity,
                DbConnection connection, Uri address)
            {
                {{statements}}
            }
        }
        """;

    [Theory]
    [InlineData("throw new InvalidOperationException($\"Rejected {[|password|]} of {name}\");")]
    [InlineData("throw new InvalidOperationException(\"Rejected \" + [|user.Password|], error);")]
    [InlineData("throw new ArgumentException(message: $\"Bad {[|token|]}\", paramName: nameof(token));")]
    [InlineData("throw new ArgumentOutOfRangeException(nameof(password), [|password|], \"too short\");")]
    [InlineData("var text = \"Bad \" + token; throw new InvalidOperationException([|text|]);")]
    [InlineData("throw new Rejected($\"Bad {[|token|]}\", token);")]
    [InlineData("throw new Shown([|password|], 1);")]
    [InlineData("throw new InvalidOperationException(\"Cannot open \" + [|connection.ConnectionString|]);")]
    [InlineData("error.Data[\"secret\"] = [|password|];")]
    [InlineData("error.Data.Add(\"secret\", [|password|]);")]
    [InlineData("activity.SetTag(\"secret\", [|password|]);")]
    [InlineData("activity?.SetTag(\"secret\", [|user.Password|])?.SetTag(\"name\", name);")]
    [InlineData("activity.SetBaggage(\"secret\", [|token|]);")]
    [InlineData("activity.SetStatus(ActivityStatusCode.Error, $\"no {[|password|]}\");")]
    [InlineData("activity.AddEvent(new ActivityEvent(\"e\", tags: new ActivityTagsCollection { [\"t\"] = [|token|] }));")]
    [InlineData("counter.Add(1, new KeyValuePair<string, object?>(\"t\", [|token|]));")]
    [InlineData("counter.Add(1, new TagList { { \"t\", [|token|] } });")]
    public Task A_sensitive_value_that_others_write_down_is_reported(string statements) => Verify.VerifyAnalyzerAsync(Source(statements));

    [Theory]
    [InlineData("throw new InvalidOperationException($\"Rejected {name}: {code}\");")]
    [InlineData("throw new InvalidOperationException($\"Rejected {password.Length} characters\");")]
    [InlineData("throw new ArgumentNullException(nameof(password));")]
    [InlineData("throw new ArgumentException(\"The password is too short\", nameof(password));")]
    [InlineData("throw new Rejected(\"Bad token\", token);")]
    [InlineData("throw new InvalidOperationException($\"Rejected {LogSanitizer.Mask(password)}\");")]
    [InlineData("throw new Shown(name, code);")]
    [InlineData("error.Data[\"user\"] = user.Id;")]
    [InlineData("var data = new Dictionary<string, string>(); data[\"secret\"] = password; data.Add(\"token\", token);")]
    [InlineData("activity.SetTag(\"user.id\", user.Id).SetTag(\"has_password\", password.Length > 0);")]
    [InlineData("counter.Add(1, new KeyValuePair<string, object?>(\"kind\", \"password\"));")]
    [InlineData("var c = new NetworkCredential(name, password); ")]
    public Task What_stays_inside_or_tells_nothing_is_not_reported(string statements) => Verify.VerifyAnalyzerAsync(Source(statements));

    [Fact]
    public Task The_message_says_what_the_value_is_and_where_it_goes() => Verify.VerifyAnalyzerAsync(
        Source("""
            if (code == 1) throw new InvalidOperationException("No " + {|#0:token|});
            error.Data["name"] = {|#1:user.Nickname|};
            activity.SetBaggage("auth", {|#2:token|});
            """),
        Verify.Diagnostic("LH1008").WithLocation(0).WithSeverity(DiagnosticSeverity.Info).WithMessage(
            "'token' is a credential by name and goes into the message of an exception, which is logged and exported in clear; leave it out"),
        Verify.Diagnostic("LH1008").WithLocation(1).WithSeverity(DiagnosticSeverity.Warning).WithMessage(
            "'user.Nickname' is declared sensitive by [Sensitive] and goes into the data of an exception, which is logged and exported in clear; leave it out"),
        Verify.Diagnostic("LH1008").WithLocation(2).WithSeverity(DiagnosticSeverity.Info).WithMessage(
            "'token' is a credential by name and goes into the baggage of an activity, which is logged and exported in clear; leave it out"));

    [Fact]
    public Task A_base_call_with_a_credential_is_reported_where_it_is_made() => Verify.VerifyAnalyzerAsync("""
        using System;
        public class One : Exception { public One(string token) : base($"Bad {[|token|]}") { } }
        public class Two(string apiKey) : Exception("Bad " + [|apiKey|]);
        """);

    [Fact]
    public Task The_fix_masks_in_texts_and_takes_attaching_statements_out() => Verify.VerifyCodeFixAsync(
        Source("""
            Console.WriteLine(name);
            error.Data["secret"] = [|password|];
            error.Data.Add("secret", [|password|]);
            activity?.SetTag("secret", [|token|]);
            throw new InvalidOperationException($"Rejected {[|password|]} of {name}");
            """),
        Source("""
            Console.WriteLine(name);
            throw new InvalidOperationException($"Rejected {LogSanitizer.Mask(password)} of {name}");
            """));
}
