using System.Diagnostics;

namespace LoggingAnalyzers.Runtime.Tests.TraceIds;

public sealed class TraceContextTests
{
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string SpanId = "00f067aa0ba902b7";
    private const string Valid = "00-" + TraceId + "-" + SpanId + "-01";

    [Theory]
    [InlineData(Valid, 1)]
    [InlineData("00-" + TraceId + "-" + SpanId + "-00", 0)]
    [InlineData("00-" + TraceId + "-" + SpanId + "-03", 3)]
    [InlineData("00-" + TraceId + "-" + SpanId + "-ff", 3)]
    [InlineData("01-" + TraceId + "-" + SpanId + "-01", 1)]
    [InlineData("cc-" + TraceId + "-" + SpanId + "-01-what the future will be like", 1)]
    [InlineData("fe-" + TraceId + "-" + SpanId + "-01-", 1)]
    public void Valid_headers_are_read(string header, int flags)
    {
        Assert.True(TraceContext.TryParse(header, null, out var context));

        Assert.Equal(TraceId, context.TraceId);
        Assert.Equal(SpanId, context.SpanId);
        Assert.Equal(flags, context.Flags);
        Assert.Equal((flags & 1) != 0, context.IsSampled);
        Assert.Equal($"00-{TraceId}-{SpanId}-0{flags}", context.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00")]
    [InlineData(Valid + "-")]
    [InlineData(Valid + "0")]
    [InlineData(" " + Valid)]
    [InlineData(Valid + " ")]
    [InlineData("ff-" + TraceId + "-" + SpanId + "-01")]
    [InlineData("FE-" + TraceId + "-" + SpanId + "-01")]
    [InlineData("0x-" + TraceId + "-" + SpanId + "-01")]
    [InlineData("cc-" + TraceId + "-" + SpanId + "-01.what")]
    [InlineData("cc-" + TraceId + "-" + SpanId + "-0")]
    [InlineData("00-4BF92F3577B34DA6A3CE929D0E0E4736-" + SpanId + "-01")]
    [InlineData("00-" + TraceId + "-00F067AA0BA902B7-01")]
    [InlineData("00-00000000000000000000000000000000-" + SpanId + "-01")]
    [InlineData("00-" + TraceId + "-0000000000000000-01")]
    [InlineData("00-" + TraceId + "-" + SpanId + "-0G")]
    [InlineData("00-" + TraceId + "-" + SpanId + "-0A")]
    [InlineData("00_" + TraceId + "_" + SpanId + "_01")]
    [InlineData("00-4bf92f3577b34da6a3ce929d0e0e473g-" + SpanId + "-01")]
    [InlineData("00-4bf92f3577b34da6a3ce929d0e0e473\u0661-" + SpanId + "-01")]
    [InlineData("|4bf92f35.1.")]
    public void Invalid_headers_are_refused(string? header)
    {
        Assert.False(TraceContext.TryParse(header, "vendor=1", out var context));
        Assert.Null(context);
    }

    public static TheoryData<string?, bool> TraceStates => new()
    {
        { "vendor=1", true },
        { "a=1,b=2", true },
        { "a=1 , \tb=2", true },
        { "a=1,,b=2,", true },
        { "1a-_*/@b=x y", true },
        { new string('k', 256) + "=" + new string('v', 256), true },
        { string.Join(',', Enumerable.Range(0, 32).Select(i => $"k{i}=v")), true },
        { null, false },
        { "", false },
        { ",", false },
        { "a", false },
        { "a=", false },
        { "=1", false },
        { "A=1", false },
        { "_a=1", false },
        { "a=1=2", false },
        { "a=1,a=2", false },
        { "a=\u00E9", false },
        { "a=1\r\nSet-Cookie: x", false },
        { new string('k', 257) + "=v", false },
        { "k=" + new string('v', 257), false },
        { string.Join(',', Enumerable.Range(0, 33).Select(i => $"k{i}=v")), false },
        { new string(',', 1_000_000), false },
    };

    [Theory]
    [MemberData(nameof(TraceStates))]
    public void An_invalid_tracestate_is_left_out(string? state, bool isValid)
    {
        Assert.True(TraceContext.TryParse(Valid, state, out var context));
        Assert.Equal(isValid ? state : null, context.TraceState);
    }

    [Fact]
    public void A_root_is_a_new_trace_and_a_child_stays_in_it()
    {
        var root = TraceContext.CreateRoot();
        var child = root.CreateChild();

        Assert.True(TraceContext.TryParse(root.ToString(), null, out var parsed));
        Assert.Equal(root, parsed);
        Assert.NotEqual(root.TraceId, TraceContext.CreateRoot().TraceId);
        Assert.Equal(root.TraceId, child.TraceId);
        Assert.NotEqual(root.SpanId, child.SpanId);
        Assert.NotEqual(root, child);
    }

    [Fact]
    public void Current_is_the_activity_in_the_W3C_format_only()
    {
        Assert.Null(Activity.Current);
        Assert.Null(TraceContext.Current);

        using (var activity = new Activity("w3c").SetIdFormat(ActivityIdFormat.W3C).Start())
        {
            Assert.Equal(activity.TraceId.ToHexString(), TraceContext.Current!.TraceId);
            Assert.Equal(activity.SpanId.ToHexString(), TraceContext.Current.SpanId);
        }

        using (new Activity("old").SetIdFormat(ActivityIdFormat.Hierarchical).Start())
        {
            Assert.Null(TraceContext.Current);
        }
    }

    [Fact]
    public async Task Begin_goes_on_with_the_parent_flows_and_ends()
    {
        Assert.True(TraceContext.TryParse(Valid, "vendor=1", out var parent));
        using (var trace = TraceContext.Begin(parent, "import"))
        {
            Assert.Equal(TraceId, trace.Context.TraceId);
            Assert.NotEqual(SpanId, trace.Context.SpanId);
            Assert.Equal("vendor=1", trace.Context.TraceState);
            Assert.Same(trace.Context, TraceContext.Current);
            Assert.Equal(TraceId, Activity.Current!.TraceId.ToHexString());
            Assert.Equal(SpanId, Activity.Current.ParentSpanId.ToHexString());
            Assert.True(Activity.Current.Recorded);

            await Task.Yield();
            Assert.Same(trace.Context, TraceContext.Current);

            using (var inner = TraceContext.Begin())
            {
                Assert.Equal(TraceId, inner.Context.TraceId);
                Assert.NotEqual(trace.Context.SpanId, inner.Context.SpanId);
            }

            Assert.Same(trace.Context, TraceContext.Current);
        }

        Assert.Null(TraceContext.Current);
        Assert.Null(Activity.Current);
    }

    [Fact]
    public void Begin_without_a_parent_starts_a_root_of_its_own_each_time()
    {
        using var first = TraceContext.Begin();
        first.Dispose();
        first.Dispose();
        using var second = TraceContext.Begin(null, string.Empty);

        Assert.NotEqual(first.Context.TraceId, second.Context.TraceId);
        Assert.Equal(default, Activity.Current!.ParentSpanId);
    }

    [Fact]
    public void The_scope_carries_both_ids_and_reading_it_allocates_nothing()
    {
        using var trace = TraceContext.Begin();

        Assert.Equal(2, trace.Count);
        Assert.Equal(new("TraceId", trace.Context.TraceId), trace[0]);
        Assert.Equal(new("SpanId", trace.Context.SpanId), trace[1]);
        Assert.Equal([trace[0], trace[1]], trace.ToArray());
        Assert.Equal($"TraceId:{trace.Context.TraceId}, SpanId:{trace.Context.SpanId}", trace.ToString());

        Read(trace);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var length = Read(trace);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal("TraceId".Length + 32 + "SpanId".Length + 16, length);
    }

    private static int Read(TraceScope trace)
    {
        var length = trace.ToString().Length > 0 ? 0 : -1;
        for (var i = 0; i < trace.Count; i++)
        {
            length += trace[i].Key.Length + ((string)trace[i].Value!).Length;
        }

        return length + (TraceContext.Current is null ? 1 : 0);
    }
}
