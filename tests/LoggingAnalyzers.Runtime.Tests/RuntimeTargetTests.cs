using System.Reflection;
using System.Runtime.Versioning;

namespace LoggingAnalyzers.Runtime.Tests;

public sealed class RuntimeTargetTests
{
    /// <summary>Otherwise the tests of the second build would say nothing about it.</summary>
    [Fact]
    public void The_tests_run_on_the_build_that_was_asked_for()
    {
#if RUNTIME_NETSTANDARD
        const string Expected = ".NETStandard,Version=v2.0";
#else
        const string Expected = ".NETCoreApp,Version=v8.0";
#endif
        Assert.Equal(Expected, typeof(LogSanitizer).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
    }
}
