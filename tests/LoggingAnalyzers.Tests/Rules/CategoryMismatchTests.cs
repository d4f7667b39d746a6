using LoggingAnalyzers.Rules.Context;
using LoggingAnalyzers.Tests.Harness;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Context.CategoryMismatchAnalyzer, LoggingAnalyzers.CodeFixes.Rules.Context.CategoryMismatchFixer>;

namespace LoggingAnalyzers.Tests.Rules;

public sealed class CategoryMismatchTests
{
    [Theory]
    [InlineData("public class Orders(ILogger<[|Users|]> logger) { void M() => logger.LogInformation(\"Saved\"); }", "public class Orders(ILogger<Orders> logger) { void M() => logger.LogInformation(\"Saved\"); }")]
    [InlineData(
        "public class Orders { private readonly ILogger<Users> log; public Orders(ILogger<[|Users|]> log) { this.log = log; } }",
        "public class Orders { private readonly ILogger<Orders> log; public Orders(ILogger<Orders> log) { this.log = log; } }")]
    [InlineData("public class UsersService(ILogger<[|Users|]> logger) { ILogger L => logger; }", "public class UsersService(ILogger<UsersService> logger) { ILogger L => logger; }")]
    [InlineData("public class Orders(ILogger<[|Users|]> logger, int count = 5) { ILogger L => logger; int N => count; }", "public class Orders(ILogger<Orders> logger, int count = 5) { ILogger L => logger; int N => count; }")]
    [InlineData("public class Orders { public ILogger<[|Users|]> Log { get; set; } }", "public class Orders { public ILogger<Orders> Log { get; set; } }")]
    [InlineData(
        "public class SetUpOrders(ILogger<[|Users|]> logger) : Microsoft.Extensions.Options.IConfigureOptions<Users> { public void Configure(Users options) => logger.LogInformation(\"Set up\"); }",
        "public class SetUpOrders(ILogger<SetUpOrders> logger) : Microsoft.Extensions.Options.IConfigureOptions<Users> { public void Configure(Users options) => logger.LogInformation(\"Set up\"); }")]
    [InlineData("public class Shared { protected ILogger Logger { get; } public Shared(ILoggerFactory f) { Logger = f.CreateLogger<[|Users|]>(); } }", "public class Shared { protected ILogger Logger { get; } public Shared(ILoggerFactory f) { Logger = f.CreateLogger<Shared>(); } }")]
    [InlineData("public class Orders<T> { private readonly ILogger<[|Users|]> log; }", "public class Orders<T> { private readonly ILogger<Orders<T>> log; }")]
    [InlineData("public class Orders { private ILogger log; public Orders(ILoggerFactory f) { log = f.CreateLogger<[|Users|]>(); } }", "public class Orders { private ILogger log; public Orders(ILoggerFactory f) { log = f.CreateLogger<Orders>(); } }")]
    [InlineData("public class Orders { private ILogger<[|Users|]> log; public Orders(ILoggerFactory f) { log = f.CreateLogger<Users>(); } }", "public class Orders { private ILogger<Orders> log; public Orders(ILoggerFactory f) { log = f.CreateLogger<Orders>(); } }")]
    [InlineData("public class Orders { private ILogger log; public Orders(ILoggerFactory f) { log = f.CreateLogger(typeof([|Users|])); } }", "public class Orders { private ILogger log; public Orders(ILoggerFactory f) { log = f.CreateLogger(typeof(Orders)); } }")]
    public Task Fixed(string before, string after) => Verify.VerifyCodeFixAsync(Wrap(before), Wrap(after));

    [Theory]
    [InlineData("public class Orders(ILogger<Orders> logger) { ILogger L => logger; }")]
    [InlineData("public class Orders(ILogger<Orders> logger, ILogger<Users> users) { ILogger L => logger; ILogger U => users; }")]
    [InlineData("public class Orders : Base { public Orders(ILogger<Base> logger) : base(logger) { } } public class Base { public Base(ILogger<Base> logger) { } }")]
    [InlineData("public class Orders : IOrders { ILogger<IOrders> log; } public interface IOrders { }")]
    [InlineData("public class Orders { class Inner { ILogger<Orders> log; } }")]
    [InlineData("public class Orders { ILogger<Inner> log; class Inner { int id; } }")]
    [InlineData("public class Orders<T> { ILogger<Orders<T>> log; ILogger<T> other; }")]
    [InlineData("public class Orders { private readonly ILogger<Users> log; public Users Make() => new Users(log); }")]
    [InlineData("public class OrdersFactory { ILogger<Users> log; }")]
    [InlineData("public class UsersService(Users users, ILogger<Users> logger) { ILogger L => logger; object U => users; }")]
    [InlineData("public class Orders { readonly ILogger<Users> log; public Orders(string name, int count, ILogger<Users> logger) { log = logger; } }")]
    [InlineData("public class PostConfigureUsersOptions(ILogger<Users> logger) : Microsoft.Extensions.Options.IPostConfigureOptions<Users> { public void PostConfigure(string name, Users options) => logger.LogInformation(\"Set up\"); }")]
    [InlineData("public class Shared(ILogger<Users> logger) { public ILogger<Users> Logger { get; } = logger; }")]
    [InlineData("public class Shared(ILoggerFactory f) { internal ILogger UsersLogger { get; } = f.CreateLogger<Users>(); }")]
    [InlineData("public class Shared { public readonly ILogger UsersLogger; public Shared(ILoggerFactory f) { UsersLogger = f.CreateLogger<Users>(); } }")]
    [InlineData("public class UserObserver(ILogger<Users> logger, System.Action<string> seen) { void M() { logger.LogInformation(\"Seen\"); seen(null); } }")]
    [InlineData("public class Orders(ILogger<System.Net.Http.HttpClient> logger) { void M() => logger.LogInformation(\"Sent\"); }")]
    [InlineData("public class Orders(ILoggerFactory f) { private readonly ILogger log = f.CreateLogger<System.Net.Http.HttpClient>(); }")]
    [InlineData("public class Orders_tests { class Double { ILogger<Users> log; } }")]
    [InlineData("public class OrdersTests { ILogger<Users> log; }")]
    [InlineData("public static class Orders { static ILogger<Users> log; }")]
    [InlineData("public class Orders { ILogger<Marker> log; } public class Marker { }")]
    [InlineData("public class Orders { public static void Add(ILoggerFactory f) { var log = f.CreateLogger<Users>(); log.LogInformation(\"Added\"); } }")]
    public Task Silent(string type) => Verify.VerifyAnalyzerAsync(Wrap(type));

    [Fact]
    public Task A_call_that_does_not_compile_may_hand_the_logger_on() => new CSharpAnalyzerVerifier<CategoryMismatchAnalyzer>.Test
    {
        TestCode = Wrap("public class Orders(ILogger<Users> logger) { object M() => Missing.Create(1, logger); }"),
        ExpectCompilerErrors = true,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_class_that_is_made_by_hand_is_not_changed() => Verify.VerifyCodeFixAsync(
        Wrap("public class Orders { public Orders(ILogger<[|Users|]> logger) { } } class Maker { object Make(ILogger<Users> logger) => new Orders(logger); }"),
        Wrap("public class Orders { public Orders(ILogger<[|Users|]> logger) { } } class Maker { object Make(ILogger<Users> logger) => new Orders(logger); }"));

    [Theory]
    [InlineData("class Orders { static readonly ILogger log = Log.ForContext<[|Users|]>(); }", "class Orders { static readonly ILogger log = Log.ForContext<Orders>(); }")]
    [InlineData("class Orders { static readonly ILogger log = Log.ForContext(typeof([|Users|])); }", "class Orders { static readonly ILogger log = Log.ForContext(typeof(Orders)); }")]
    [InlineData("class Orders { static readonly ILogger log = Log.ForContext<Orders>(); }", "class Orders { static readonly ILogger log = Log.ForContext<Orders>(); }")]
    public Task Serilog(string before, string after) => new Verify.Test
    {
        TestCode = "using Serilog; class Users { int id; } " + before,
        FixedCode = "using Serilog; class Users { int id; } " + after,
        ReferenceSet = ReferenceSet.Serilog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task The_message_names_both_types() => Verify.VerifyAnalyzerAsync(
        Wrap("public class Orders(ILogger<{|#0:Users|}> logger) { ILogger L => logger; }"),
        Verify.Diagnostic("LH3006").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
            .WithMessage("'Orders' logs under the name of 'Users': make the logger one of 'Orders'"));

    private static string Wrap(string types) => $$"""
        #nullable disable
        #pragma warning disable CS0169, CS0649
        using Microsoft.Extensions.Logging;
        {{types}}
        public class Users { private readonly ILogger<Users> own; public Users(ILogger<Users> logger) { own = logger; } }
        """;
}
