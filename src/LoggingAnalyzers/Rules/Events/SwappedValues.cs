using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>Two values that stand in each other's hole, by their names.</summary>
internal static class SwappedValues
{
    /// <summary>The pairs of a template; each value is in one pair at most.</summary>
    public static IEnumerable<(LogArgument First, LogArgument Second)> Of(BoundTemplate bound) =>
        bound.Template.Errors.IsEmpty && bound.Count is not null
            ? Of([
                .. bound.Template.Holes.Select((h, i) => h.Number < 0 && bound.ValueOf(i) is { } value ? (h.Name, value) : default)
                    .Where(static p => p.value is not null),
            ])
            : [];

    /// <summary>The pairs of a call to an event method: its parameters are the holes.</summary>
    public static IEnumerable<(LogArgument First, LogArgument Second)> Of(LogCall call) =>
        Of([
            .. call.Arguments.Where(static a => a is { Parameter: not null, Argument: ArgumentSyntax { NameColon: null } })
                .Select(static a => (a.Parameter!.Name, a)),
        ]);

    private static IEnumerable<(LogArgument First, LogArgument Second)> Of(List<(string Hole, LogArgument Value)> filled)
    {
        var holes = filled.Select(static f => Plain(f.Hole)).ToList();
        List<HashSet<string>>? names = null;
        var paired = new HashSet<int>();
        for (var i = 0; i < filled.Count; i++)
        {
            for (var j = i + 1; j < filled.Count; j++)
            {
                names ??= [.. filled.Select(static f => Names(f.Value.Value))];
                if (names[j].Contains(holes[i]) && names[i].Contains(holes[j])
                    && !names[i].Contains(holes[i]) && !names[j].Contains(holes[j])
                    && filled[i].Value.Syntax != filled[j].Value.Syntax
                    && !paired.Contains(i) && !paired.Contains(j))
                {
                    paired.Add(i);
                    paired.Add(j);
                    yield return (filled[i].Value, filled[j].Value);
                }
            }
        }
    }

    // customer.Id is Id and CustomerId; GetUserName() is UserName.
    private static HashSet<string> Names(IOperation value)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (WrittenText.NameOf(value) is not { } name)
        {
            return names;
        }

        name = name.StartsWith("Get", StringComparison.Ordinal) && name.Length > 3 && char.IsUpper(name[3]) ? name.Substring(3) : name;
        names.Add(Plain(name));
        if (ValueOwner.Of(value.Unconverted()) is { } owner && ValueOwner.Variable(owner) is { } variable)
        {
            names.Add(Plain(variable.Name + name));
        }

        return names;
    }

    private static string Plain(string name) => new([.. name.Where(char.IsLetterOrDigit)]);
}
