using LoggingAnalyzers.CompilerServices;

namespace LoggingAnalyzers.Tests.Events;

/// <summary>Free text of every length around those of the short way: it finds what the long way finds, wherever it stands.</summary>
public class EventValueTests
{
    [Fact]
    public void Text_is_neutral_at_every_length_and_place()
    {
        foreach (var length in Enumerable.Range(0, 40))
        {
            var plain = new string([.. Enumerable.Range(0, length).Select(i => (i % 3) switch { 0 => ' ', 1 => '~', _ => 'm' })]);
            Assert.Same(plain, EventValues.Text(plain));
            foreach (var unsafeCharacter in "\0\n\u001F\u007F\u0080\u0085\u202E\u2028\uD800\uFFFF\u200B")
            {
                for (var place = 0; place < length; place++)
                {
                    var text = plain.Remove(place, 1).Insert(place, unsafeCharacter.ToString());
                    Assert.Equal(LogSanitizer.Neutralize(text), EventValues.Text(text));
                    Assert.DoesNotContain(unsafeCharacter, EventValues.Text(text)!);
                }
            }

            var letters = new string('é', length);
            Assert.Same(letters, EventValues.Text(letters));
        }

        Assert.Null(EventValues.Text(null));
    }
}
