using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Events;

/// <summary>A partial method <c>Set</c> that the scope of a measured event declares: values that are known only while it runs.</summary>
/// <param name="Modifiers">The modifiers as written, <c>partial</c> last.</param>
/// <param name="Parameters">The parameters as they are written.</param>
/// <param name="Fields">The same as fields of the event: nobody may ever set them, so that each may be null.</param>
internal sealed record ScopeSetter(string Modifiers, EquatableArray<EventParameter> Parameters, EquatableArray<EventParameter> Fields)
{
    private const string Name = "Set";

    /// <summary>The methods of the scope that a measured event returns; none: the user does not declare it.</summary>
    public static (ImmutableArray<ScopeSetter> Setters, EventFault? Fault) Of(
        IMethodSymbol method, ImmutableArray<EventParameter> own, EventTypes types)
    {
        var setters = ImmutableArray.CreateBuilder<ScopeSetter>();
        var names = new HashSet<string>(own.Select(p => p.Name), StringComparer.Ordinal);
        var meanings = new HashSet<FieldMeaning>(own.Select(p => p.Meaning).Where(m => m != FieldMeaning.None));
        foreach (var setter in method.ReturnType.OriginalDefinition.GetMembers(Name).OfType<IMethodSymbol>())
        {
            if (setter is not { IsPartialDefinition: true, ReturnsVoid: true, IsStatic: false, TypeParameters.IsEmpty: true }
                || setter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not MethodDeclarationSyntax syntax)
            {
                continue;
            }

            var (parameters, fault) = ParameterParser.Parse(setter, syntax, types, measured: true);
            if (parameters.IsDefault)
            {
                return (default, fault);
            }

            for (var i = 0; i < parameters.Length; i++)
            {
                var reason = parameters[i].Role != ParameterRole.Field ? "cannot be set later: give it to the event itself"
                    : !names.Add(parameters[i].Name) ? "is a field of the event already: give it another name"
                    : null;
                if (reason is not null)
                {
                    var symbol = setter.Parameters[i];
                    return (default, new EventFault(EventFaultKind.Parameter, symbol.Locations[0], symbol.Name, reason));
                }
            }

            var fields = parameters.Select((p, i) => p with
            {
                Type = ParameterType.OfMember(setter.Parameters[i].Type).Text,
                MayBeNull = true,
                Meaning = p.Meaning == FieldMeaning.None || meanings.Add(p.Meaning) ? p.Meaning : FieldMeaning.None,
            });
            var modifiers = string.Join(" ", syntax.Modifiers.Select(m => m.Text));
            setters.Add(new ScopeSetter(modifiers, parameters.ToEquatableArray(), fields.ToEquatableArray()));
        }

        return (setters.ToImmutable(), null);
    }
}
