using System.Globalization;
using LoggingAnalyzers.Templates;

namespace LoggingAnalyzers.Tests.Templates;

public sealed class MessageTemplateTests
{
    /// <summary>Template → holes as <c>hint name , alignment : format @ start + length</c>, then errors as <c>! kind @ start + length</c>.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("plain", "")]
    [InlineData("{A}", "A@0+3")]
    [InlineData("x{A}y{B}", "A@1+3 B@5+3")]
    [InlineData("{@A}{$B}", "@A@0+4 $B@4+4")]
    [InlineData("{A,10}", "A,10@0+6")]
    [InlineData("{A,-10:N2}", "A,-10:N2@0+10")]
    [InlineData("{A:HH:mm}", "A:HH:mm@0+9")]
    [InlineData("{A:a,b}", "A:a,b@0+7")]
    [InlineData("{0} {1}", "0@0+3 1@4+3")]
    [InlineData("{{A}}", "")]
    [InlineData("{{{A}}}", "A@2+3")]
    [InlineData("{{}}{A}", "A@4+3")]
    [InlineData("{A}}}", "A@0+3")]
    [InlineData("{A.B}", "A.B@0+5")]
    [InlineData("{A B}", "A B@0+5")]
    [InlineData("{", "!UnclosedHole@0+1")]
    [InlineData("{A", "!UnclosedHole@0+1")]
    [InlineData("{A {B}", "B@3+3 !UnclosedHole@0+1")]
    [InlineData("{A {{B}}", "!UnclosedHole@0+1")]
    [InlineData("}", "!StrayClose@0+1")]
    [InlineData("{A}}", "A@0+3 !StrayClose@3+1")]
    [InlineData("{}", "!EmptyHole@0+2")]
    [InlineData("{ }", "!EmptyHole@0+3")]
    [InlineData("{@}", "!EmptyHole@0+3")]
    [InlineData("{:N2}", "!EmptyHole@0+5")]
    [InlineData("{,5}", "!EmptyHole@0+4")]
    [InlineData("{A,}", "A,@0+4 !BadAlignment@3+0")]
    [InlineData("{A,x}", "A,x@0+5 !BadAlignment@3+1")]
    [InlineData("{A,0}", "A,0@0+5 !BadAlignment@3+1")]
    [InlineData("{A,+5}", "A,+5@0+6 !BadAlignment@3+2")]
    [InlineData("{A,99999999999}", "A,99999999999@0+15 !BadAlignment@3+11")]
    [InlineData("{\n\"a\": 1}", "!BadName@0+9")]
    public void Microsoft_template(string text, string expected) => Assert.Equal(expected, Describe(text, TemplateDialect.Microsoft));

    [Theory]
    [InlineData("{A} {user.name} {_x9}", "A@0+3 user.name@4+11 _x9@16+5")]
    [InlineData("{A B}", "!BadName@0+5")]
    [InlineData("{A-B}", "!BadName@0+5")]
    public void Serilog_template(string text, string expected) => Assert.Equal(expected, Describe(text, TemplateDialect.Serilog));

    [Theory]
    [InlineData(nameof(TemplateDialect.Microsoft), "{1} {0}", false)]
    [InlineData(nameof(TemplateDialect.Serilog), "{1} {0}", true)]
    [InlineData(nameof(TemplateDialect.Serilog), "{1} {A}", false)]
    [InlineData(nameof(TemplateDialect.Serilog), "text", false)]
    [InlineData(nameof(TemplateDialect.NLog), "{1} {A}", true)]
    [InlineData(nameof(TemplateDialect.NLog), "{A} {1}", false)]
    public void Values_bind_by_number_or_in_order(string dialect, string text, bool positional)
    {
        var template = MessageTemplate.Parse(text, Enum.Parse<TemplateDialect>(dialect));
        Assert.Equal(positional, template.IsPositional);
        if (!template.Holes.IsEmpty)
        {
            Assert.Equal(positional ? 1 : 0, template.ArgumentOf(0));
        }
    }

    [Fact]
    public void Hostile_text_is_read_in_one_pass()
    {
        foreach (var piece in new[] { "{", "}", "{A", "{{", "{}", "{A,", "{@", ":", "{A {" })
        {
            var text = string.Concat(Enumerable.Repeat(piece, 200_000));
            Assert.Equal(text, MessageTemplate.Parse(text).Text);
        }
    }

    [Theory]
    [InlineData("a {b} c", "a {{b}} c")]
    [InlineData("{{", "{{{{")]
    [InlineData("none", "none")]
    public void Escaped_text_reads_back_without_holes(string literal, string escaped)
    {
        Assert.Equal(escaped, TemplateText.Escape(literal));
        Assert.Equal(literal, TemplateText.Unescape(escaped));
        Assert.Empty(MessageTemplate.Parse(escaped).Holes);
        Assert.Empty(MessageTemplate.Parse(escaped).Errors);
    }

    [Theory]
    [InlineData(null, null, "{A}")]
    [InlineData("-5", null, "{A,-5}")]
    [InlineData(null, "N2", "{A:N2}")]
    [InlineData("5", "", "{A,5}")]
    [InlineData(null, "{", null)]
    public void A_hole_is_written_as_it_is_read(string? alignment, string? format, string? expected) =>
        Assert.Equal(expected, TemplateText.Hole("A", alignment, format));

    private static string Describe(string text, TemplateDialect dialect)
    {
        var template = MessageTemplate.Parse(text, dialect);
        foreach (var hole in template.Holes)
        {
            Assert.Equal(hole.Name, text.Substring(hole.NameStart, hole.Name.Length));
            Assert.Equal('}', text[hole.End - 1]);
        }

        return string.Join(' ', template.Holes
            .Select(h => string.Create(CultureInfo.InvariantCulture, $"{(h.Capture == '\0' ? "" : h.Capture)}{h.Name}{(h.Alignment is null ? "" : "," + h.Alignment)}{(h.Format is null ? "" : ":" + h.Format)}@{h.Start}+{h.Length}"))
            .Concat(template.Errors.Select(e => string.Create(CultureInfo.InvariantCulture, $"!{e.Kind}@{e.Start}+{e.Length}"))));
    }
}
