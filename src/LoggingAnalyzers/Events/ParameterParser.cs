using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Events;

/// <summary>
/// Reads the parameters of an event method and binds each meaning to at most one of them: by attribute, else by type,
/// else by name.
/// </summary>
internal static class ParameterParser
{
    private static readonly string[] ActorNames = ["userid", "actorid", "actor", "operatorid", "principalid", "performedby"];
    private static readonly string[] AddressNames =
    [
        "clientaddress", "clientip", "clientipaddress", "remoteip", "remoteaddress", "remoteipaddress",
        "sourceip", "sourceaddress", "ipaddress",
    ];

    private static readonly string[] DurationNames = ["duration", "elapsed", "elapsedtime"];

    /// <summary>The parameters, or why one of them cannot be a part of an event; neither: one is half-typed.</summary>
    /// <param name="method">The event method.</param>
    /// <param name="syntax">Its declaration.</param>
    /// <param name="known">What is known of types.</param>
    /// <param name="measured">The event measures itself: outcome and duration are its own, no parameter's.</param>
    public static (ImmutableArray<EventParameter> Parameters, EventFault? Fault) Parse(
        IMethodSymbol method, MethodDeclarationSyntax syntax, EventTypes known, bool measured)
    {
        if (syntax.ParameterList.Parameters.Count != method.Parameters.Length
            || method.Parameters.Any(p => p.Name.Length == 0 || p.Type.TypeKind == TypeKind.Error))
        {
            return default;
        }

        // What the caller may pass by reference is asked of a type parameter too, even if no parameter has it.
        if (method.TypeParameters.FirstOrDefault(t => !ParameterTypes.CanBeKept(t)) is { } open)
        {
            return Fault(open, "allows ref structs, which no record can hold: take the constraint away");
        }

        var types = Array.ConvertAll(method.Parameters.ToArray(), p => known[p.Type]);
        var attributes = AttributesOf(method, syntax);
        var redactions = types.Select((t, i) => DeclaredRedaction.Of(attributes[i], t)).ToArray();
        var roles = Roles(types, redactions);
        var meanings = Meanings(method.Parameters, attributes, roles, measured);
        var providers = new TagProviders(known.Compilation, method.ContainingType);
        var parameters = ImmutableArray.CreateBuilder<EventParameter>(method.Parameters.Length);
        for (var i = 0; i < method.Parameters.Length; i++)
        {
            var parameter = method.Parameters[i];
            // By reference is as good as by value, since it is read once; what goes out would have to be made up.
            if (parameter.RefKind == RefKind.Out)
            {
                return Fault(parameter, "is an out parameter, and an event gives nothing back: pass it by value");
            }

            if (!types[i].CanBeKept)
            {
                return Fault(parameter, "is a pointer or a ref struct, which no record can hold: pass what it points at");
            }

            var isField = roles[i] == ParameterRole.Field;
            var tag = isField ? ObjectMembers.TagName(attributes[i]) : null;
            var tags = providers.Of(parameter.Name, parameter.Type, attributes[i]);
            var members = isField && redactions[i] is null && meanings[i] == FieldMeaning.None
                ? MembersOf(parameter, attributes[i], tag, providers)
                : default;
            if (providers.Fault is { } reason)
            {
                return Fault(parameter, reason);
            }

            if (tags is not null && !isField)
            {
                return Fault(parameter, "is no field of the record, and yet has a tag provider: take the attribute away");
            }

            var redaction = redactions[i] ?? DeclaredRedaction.OfWhole(types[i], attributes[i]);
            parameters.Add(new EventParameter(
                parameter.Name,
                types[i].Text,
                string.Concat(syntax.ParameterList.Parameters[i].Modifiers.Select(m => m.Text + " ")),
                roles[i],
                meanings[i],
                types[i].Kind,
                types[i].MayBeNull,
                isField ? redaction : null,
                isField ? DeclaredMetric.TagOf(parameter.Type, attributes[i]) : null,
                meanings[i] == FieldMeaning.Target ? TargetType(attributes[i]) : null)
            {
                Element = types[i].Element,
                IsHarmless = types[i].IsHarmless,
                Tag = tag,
                Members = members,
                Tags = redactions[i] is null ? tags : null,
            });
        }

        return (parameters.MoveToImmutable(), null);

        static (ImmutableArray<EventParameter>, EventFault?) Fault(ISymbol symbol, string reason) =>
            (default, new EventFault(EventFaultKind.Parameter, symbol.Locations[0], symbol.Name, reason));
    }

    private static EquatableArray<EventMember> MembersOf(
        IParameterSymbol parameter, ImmutableArray<AttributeData> attributes, string? tag, TagProviders providers) =>
        ObjectMembers.Expansion(attributes) is not { } expansion ? default : ObjectMembers.Of(
            parameter.Type,
            ObjectMembers.Says(expansion, "OmitReferenceName") ? null : new MemberName(parameter.Name, tag),
            new MemberExpansion(ObjectMembers.Says(expansion, "Transitive"), ObjectMembers.Says(expansion, "SkipNullProperties")),
            providers).ToEquatableArray();

    /// <summary>The attributes of each parameter; none are bound where none are written.</summary>
    private static ImmutableArray<AttributeData>[] AttributesOf(IMethodSymbol method, MethodDeclarationSyntax syntax) =>
        [.. method.Parameters.Select((p, i) => syntax.ParameterList.Parameters[i].AttributeLists.Count == 0 ? [] : p.GetAttributes())];

    /// <summary>There is one level and one exception; another is a field, and so is an exception that must not be shown.</summary>
    private static ParameterRole[] Roles(ParameterType[] types, FieldRedaction?[] redactions)
    {
        var roles = new ParameterRole[types.Length];
        for (var i = 0; i < types.Length; i++)
        {
            roles[i] = types[i].Role switch
            {
                ParameterRole.Level or ParameterRole.Exception when roles.Contains(types[i].Role) => ParameterRole.Field,
                ParameterRole.Exception when redactions[i] is not null => ParameterRole.Field,
                var role => role,
            };
        }

        return roles;
    }

    private static FieldMeaning[] Meanings(
        ImmutableArray<IParameterSymbol> parameters, ImmutableArray<AttributeData>[] attributes, ParameterRole[] roles, bool measured)
    {
        var meanings = new FieldMeaning[parameters.Length];
        Bind(FieldMeaning.Target, (p, _) => Attribute(attributes[p.Ordinal], "TargetAttribute") is not null);
        Bind(FieldMeaning.Actor, (p, _) => Attribute(attributes[p.Ordinal], "ActorAttribute") is not null);
        if (!measured)
        {
            Bind(FieldMeaning.Outcome, (_, t) => t.Is("LoggingAnalyzers", "Outcome"));
            BindDuration();
        }

        Bind(FieldMeaning.Severity, (_, t) => t.Is("LoggingAnalyzers", "SecuritySeverity"));
        Bind(FieldMeaning.ClientAddress, (p, t) => t.Is("System.Net", "IPAddress") && Named(p, AddressNames));
        Bind(FieldMeaning.ClientAddress, (_, t) => t.Is("System.Net", "IPAddress"));
        Bind(FieldMeaning.ClientAddress, (p, t) => t.SpecialType == SpecialType.System_String && Named(p, AddressNames));
        Bind(FieldMeaning.Actor, (p, _) => Named(p, ActorNames));
        return meanings;

        // A lone time span is what the event took, unless its name says that it is a setting; of several, the one that is named so.
        void BindDuration()
        {
            Bind(FieldMeaning.Duration, (p, t) => t.Is("System", "TimeSpan") && Named(p, DurationNames));
            if (parameters.Count(p => ParameterTypes.Underlying(p.Type).Is("System", "TimeSpan")) == 1)
            {
                Bind(FieldMeaning.Duration, (p, t) => t.Is("System", "TimeSpan") && !IsSetting(p.Name));
            }
        }

        void Bind(FieldMeaning meaning, Func<IParameterSymbol, ITypeSymbol, bool> test)
        {
            if (meanings.Contains(meaning))
            {
                return;
            }

            for (var i = 0; i < parameters.Length; i++)
            {
                if (roles[i] == ParameterRole.Field && meanings[i] == FieldMeaning.None
                    && test(parameters[i], ParameterTypes.Underlying(parameters[i].Type)))
                {
                    meanings[i] = meaning;
                    return;
                }
            }
        }
    }

    private static bool IsSetting(string name) =>
        FieldNamingRules.SnakeCase(name).Split('_').Last()
            is "delay" or "timeout" or "ttl" or "interval" or "age" or "lifetime" or "offset" or "window" or "period" or "expiry";

    private static bool Named(IParameterSymbol parameter, string[] names) =>
        names.Contains(parameter.Name.Replace("_", "").ToLowerInvariant());

    private static AttributeData? Attribute(ImmutableArray<AttributeData> attributes, string name) =>
        attributes.FirstOrDefault(a => a.AttributeClass.Is("LoggingAnalyzers", name));

    private static string? TargetType(ImmutableArray<AttributeData> attributes) =>
        Attribute(attributes, "TargetAttribute")?.ConstructorArguments.FirstOrDefault().Value as string;
}
