using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Rules.Performance;

/// <summary>Members and names that answer whether a level is on.</summary>
internal static class EnabledCheck
{
    private const string Start = "Is";
    private const string End = "Enabled";

    /// <summary>The level that <c>IsDebugEnabled</c> asks for; null for another name.</summary>
    public static SinkLevel? LevelOf(string name) =>
        name.Length > Start.Length + End.Length
        && name.StartsWith(Start, StringComparison.Ordinal) && name.EndsWith(End, StringComparison.Ordinal)
        && Levels.OfWord(name.Substring(Start.Length, name.Length - Start.Length - End.Length)) is var level and not SinkLevel.Unknown
            ? level
            : null;

    /// <summary>The name of a flag says that it is about logging: <c>isDebug</c>, <c>verbose</c>, <c>logDetails</c>.</summary>
    public static bool IsNamedSo(string name) => NameWords.Split(name).Exists(static w =>
        w is "debug" or "verbose" or "trace" or "tracing" or "diagnostic" or "diagnostics" or "log" or "logging" or "logs");

    /// <summary>A property, field or method of the project returns or holds what <c>IsEnabled</c> said of a level as low as this.</summary>
    public static bool Makes(ISymbol member, SinkLevel level, CancellationToken cancellationToken)
    {
        foreach (var declaration in member.DeclaringSyntaxReferences)
        {
            if (Asks(declaration.GetSyntax(cancellationToken), level))
            {
                return true;
            }
        }

        return IsNamedSo(member.Name) || (member is IFieldSymbol field && IsAssigned(field, level, cancellationToken));
    }

    private static bool IsAssigned(IFieldSymbol field, SinkLevel level, CancellationToken cancellationToken) =>
        field.ContainingType.Constructors.Any(c => c.DeclaringSyntaxReferences.Any(r =>
            r.GetSyntax(cancellationToken).DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(a =>
                a.Left is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
                && a.Left.GetLastToken().ValueText == field.Name && Asks(a.Right, level))));

    private static bool Asks(SyntaxNode node, SinkLevel level)
    {
        foreach (var name in node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            if (LevelOf(name.Identifier.ValueText) is { } named)
            {
                return named <= level;
            }

            if (name.Identifier.ValueText == "IsEnabled")
            {
                var arguments = name.FirstAncestorOrSelf<InvocationExpressionSyntax>()?.ArgumentList.Arguments ?? default;
                var asked = arguments.Count == 0 ? SinkLevel.Unknown : Levels.Of(arguments.Last().GetLastToken().ValueText);
                return asked == SinkLevel.Unknown || asked <= level;
            }
        }

        return false;
    }
}
