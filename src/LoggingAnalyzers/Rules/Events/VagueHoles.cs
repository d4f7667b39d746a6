using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>Holes whose name does not say what the value is, while the value's own name does.</summary>
internal static class VagueHoles
{
    private static readonly HashSet<string> Vague = new(
        ("value values val data item items result results obj object objects arg args argument arguments param params parameter "
        + "parameters text string str var variable temp tmp thing foo bar baz placeholder element entry field")
            .Split(' '),
        StringComparer.OrdinalIgnoreCase);

    // {Key} = {Value}: the value of what the other hole names.
    private static readonly HashSet<string> Keys = new(
        "Key Name Property Setting Option Header Parameter Field Variable Type".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>The holes of a template to rename, each with the expression to name it from; null where none is to be seen.</summary>
    public static IEnumerable<(int Hole, ExpressionSyntax? Value)> Of(BoundTemplate bound)
    {
        var template = bound.Template;
        // In a composite format numbers are all there is.
        if (bound.Dialect == TemplateDialect.Composite || template.Holes.IsEmpty)
        {
            yield break;
        }

        HoleNames? names = null;
        for (var i = 0; i < template.Holes.Length; i++)
        {
            var hole = template.Holes[i];
            var isNumber = hole.Number >= 0;
            if (!isNumber && !(IsVague(hole.Name) && !IsOfPair(template, hole)))
            {
                continue;
            }

            var value = bound.ValueOf(i)?.Syntax as ExpressionSyntax;
            if (isNumber && bound.IsRead)
            {
                yield return (i, value);
            }
            else if (value is not null && bound.Call.Operation.SemanticModel is { } model && IsVariable(bound.ValueOf(i)!.Value, hole.Name)
                && (names ??= new HoleNames(model, NamingStyle.Pascal)).Own(value) is { } own
                && !IsVague(own) && WrittenText.NameOf(bound.ValueOf(i)!.Value) is { } direct && !IsVague(direct))
            {
                yield return (i, value);
            }
        }
    }

    /// <summary>The name says nothing of a value.</summary>
    public static bool IsVague(string name) =>
        name.Length == 1 || Vague.Contains(name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Replace("_", ""));

    private static bool IsOfPair(MessageTemplate template, TemplateHole hole) =>
        hole.Name.StartsWith("Value", StringComparison.OrdinalIgnoreCase)
        && template.Holes.Any(h => Keys.Contains(h.Name) || h.Name.EndsWith("Name", StringComparison.OrdinalIgnoreCase)
            || h.Name.EndsWith("Key", StringComparison.OrdinalIgnoreCase));

    // The name of a method tells what was done, not what came of it; a member may well be called Value.
    private static bool IsVariable(IOperation value, string hole) => value switch
    {
        IConversionOperation conversion => IsVariable(conversion.Operand, hole),
        IConditionalAccessOperation access => IsVariable(access.WhenNotNull, hole),
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } owner } => IsVariable(owner, hole),
        IMemberReferenceOperation member => !member.Member.Name.Equals(hole, StringComparison.OrdinalIgnoreCase),
        ILocalReferenceOperation or IParameterReferenceOperation => true,
        _ => false,
    };
}
