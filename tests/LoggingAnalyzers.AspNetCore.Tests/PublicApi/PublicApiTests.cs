using LoggingAnalyzers.Runtime.Tests.PublicApi;

namespace LoggingAnalyzers.AspNetCore.Tests.PublicApi;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        ApiText.AssertApproved(typeof(TraceIdOptions).Assembly, "LoggingAnalyzers.AspNetCore");
}
