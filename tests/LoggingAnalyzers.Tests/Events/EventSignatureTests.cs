using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Tests.Events;

/// <summary>What the parameters of an event may be.</summary>
public class EventSignatureTests
{
    [Fact]
    public void Keywords_modifiers_and_nullable_values_are_parameters()
    {
        var record = Assert.Single(EventTest.Raise(
            """
            [LogEvent("odd_names")]
            public static partial void OddNames(
                this ILogger logger, string @event, int @class, in int count, ref readonly Guid id, int? item, string? value, dynamic? any, params object?[] rest);
            """,
            """
            var id = Guid.Empty;
            logger.OddNames("e", 1, 2, in id, null, null, "d", 1, "two\n", null);
            """));

        Assert.Equal(
            "odd_names event=e class=1 count=2 id=00000000-0000-0000-0000-000000000000 item=(null) value=(null) any=d rest=1, two\\n, (null)",
            record.Message);
    }

    [Fact]
    public void Names_of_members_that_a_state_has_are_parameters()
    {
        var record = Assert.Single(EventTest.Raise(
            """
            [LogEvent("members")]
            public static partial void Members(
                this ILogger logger, int equals, int toString, int getField, int formatter, int message, int text, int i, int Text, int members_event, int t);

            [LogEvent("members")]
            public static partial void Members<T>(this ILogger logger, T t, T item, int membersEvent);
            """,
            "logger.Members(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);"));

        Assert.Equal(
            "members equals=1 to_string=2 get_field=3 formatter=4 message=5 text=6 i=7 text_2=8 members_event=9 t=10", record.Message);
    }

    [Fact]
    public void Overloads_have_a_state_each_whatever_the_order_of_the_files()
    {
        string[] files =
        [
            EventTest.Usings + """
            public static partial class Events { [LogEvent(
                "a")] public static partial void Seen(this ILogger logger, int first, int second); }
            """,
            EventTest.Usings + """
            public static partial class Events { [LogEvent("b")] public static partial void Seen(this ILogger logger, string only); }
            """,
        ];

        var forward = EventTest.Verifier.Run(files);
        Assert.Equal(forward.Text, EventTest.Verifier.Run([.. files.Reverse()]).Text);
        Assert.Contains("new SeenEvent(global::LoggingAnalyzers.CompilerServices.EventValues.Text(only)!)", forward.Text, StringComparison.Ordinal);
        Assert.Contains("new SeenEvent2(first, second)", forward.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Exception_goes_into_its_slot_and_is_no_field()
    {
        var record = Assert.Single(EventTest.Raise(
            """
            [LogEvent("import_failed", LogLevel.Error)]
            public static partial void ImportFailed(this ILogger logger, Exception error, int fileId);
            """,
            """logger.ImportFailed(new InvalidOperationException("broken"), 4);"""));

        Assert.Equal("broken", Assert.IsType<InvalidOperationException>(record.Exception).Message);
        Assert.Equal(["event.name", "file_id", "{OriginalFormat}"], record.Fields.Select(f => f.Key));
        Assert.Equal("import_failed file_id=4", record.Message);
    }

    [Fact]
    public void Level_parameter_wins_over_the_category()
    {
        var records = EventTest.Raise(
            """
            [AuditEvent("setting_changed")]
            public static partial void SettingChanged(this ILogger logger, LogLevel level, string userId, Outcome outcome);
            """,
            """
            logger.SettingChanged(LogLevel.Critical, "u", Outcome.Success);
            """);

        Assert.Equal(LogLevel.Critical, Assert.Single(records).Level);
    }

    [Fact]
    public void State_has_a_typed_property_for_each_parameter_and_meaning()
    {
        var state = Assert.Single(EventTest.Raise(
            """
            [AuditEvent("order_cancelled")]
            public static partial void OrderCancelled(
                this ILogger logger, [Actor] string clerk, [Target("order")] int orderId, Outcome outcome, TimeSpan took);
            """,
            """logger.OrderCancelled("u-1", 7, Outcome.Success, TimeSpan.FromSeconds(2));""")).State;

        var values = state.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && !p.Name.Contains('.', StringComparison.Ordinal))
            .ToDictionary(p => p.Name, p => p.GetValue(state));
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["Clerk"] = "u-1",
                ["UserId"] = "u-1",
                ["OrderId"] = 7,
                ["TargetId"] = 7,
                ["Outcome"] = Outcome.Success,
                ["Took"] = TimeSpan.FromSeconds(2),
                ["DurationMs"] = 2000.0,
            },
            values);
        Assert.Equal("OrderCancelledEvent", state.GetType().Name);
        Assert.True(state.GetType().IsNestedPublic);
    }

    [Fact]
    public void Skipped_check_logs_at_a_disabled_level_and_a_guard_does_not()
    {
        var records = EventTest.Generate(
            """
            [LogEvent("guarded", LogLevel.Debug)] public static partial void Guarded(this ILogger logger);
            [LogEvent("unguarded", LogLevel.Debug, SkipEnabledCheck = true)] public static partial void Unguarded(this ILogger logger);
            """,
            "logger.Guarded(); logger.Unguarded();").Invoke(LogLevel.Information);

        Assert.Equal(["unguarded"], records.Select(r => r.Message));
    }
}
