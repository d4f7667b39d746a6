using System.Collections.Immutable;
using LoggingAnalyzers.Templates;
using static LoggingAnalyzers.Events.GlobalNames;

namespace LoggingAnalyzers.Events;

/// <summary>From the parameters of an event to its fields: names, values, and how a value is finished before the state holds it.</summary>
internal static class EventFields
{
    /// <summary>Members that every state has.</summary>
    private static readonly string[] Reserved =
    [
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
        "Formatter", "GetEnumerator", MetricEmitter.Field, StateEmitter.Threshold, ProvidedTags.Property, ProvidedTags.Collector,
    ];

    public static ImmutableArray<EventField> Of(EventModel model, FieldNaming naming)
    {
        var declaration = model.Declaration;
        var fields = ImmutableArray.CreateBuilder<EventField>();
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var reserved = Reserved.Concat(model.TypeParameters.Split('<', ',', ' ', '>')).Concat([model.State]).ToArray();
        var properties = new HashSet<string>(reserved, StringComparer.Ordinal);
        AddConstant(FieldNames.Name, declaration.Name);
        AddConstant(FieldNames.Category, declaration.Category);
        AddConstant(FieldNames.AnalyticsCategory, declaration.Area);
        AddConstant(FieldNames.Action, declaration.Action);
        if (declaration.LevelRule == LevelRule.Severity && model.FieldParameters.All(p => p.Meaning != FieldMeaning.Severity))
        {
            AddConstant(FieldNames.Severity, SeverityName(declaration.Severity));
        }

        var first = fields.Count;
        var holes = declaration.Message is { } template ? MessageTemplate.Parse(template).Holes.Select(h => h.Name) : [];
        var named = new HashSet<string>(holes, StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in model.FieldParameters)
        {
            AddConstant(FieldNames.TargetType, parameter.TargetType);
            if ((parameter.Members.Count == 0 && parameter.Tags is null) || named.Contains(parameter.Name))
            {
                fields.Add(OfParameter(parameter, Free(keys, KeyOf(parameter, naming)), FreeProperty(parameter.Name)));
            }

            foreach (var member in parameter.Members.Where(static m => m.Tags is null))
            {
                var key = string.Join(".", member.Path.Select(p => p.FieldName(naming)));
                var property = string.Concat(member.Path.Select(p => FieldNamingRules.PascalCase(p.Name)));
                fields.Add(OfMember(parameter, member, Free(keys, key), FreeProperty(property)));
            }
        }

        if (model.Scope is not null)
        {
            fields.Add(Measured(FieldNames.DurationMs, FreeProperty("DurationMs"), "double"));
            fields.Add(Measured(FieldNames.Outcome, FreeProperty("Outcome"), Outcome));
        }

        for (var i = first; i < fields.Count; i++)
        {
            // A parameter's own name goes first; the second name comes only where it is free.
            if (fields[i].Alias is { } alias && !properties.Add(alias.Name))
            {
                fields[i] = fields[i] with { Alias = null };
            }
        }

        return naming == FieldNaming.Ecs ? EcsFields.From(fields.ToImmutable()) : fields.ToImmutable();

        void AddConstant(string key, string? value)
        {
            if (value is not null && keys.Add(key))
            {
                fields.Add(new EventField(key, Literal(value)) { Constant = value, AppendValue = Literal(value) });
            }
        }

        string FreeProperty(string name)
        {
            var pascal = FieldNamingRules.PascalCase(name);
            return Free(properties, reserved.Contains(pascal) ? pascal + "Value" : pascal);
        }
    }

    public static string SeverityName(int severity) => severity switch { 0 => "low", 1 => "medium", 2 => "high", _ => "critical" };

    private static EventField OfParameter(EventParameter parameter, string key, string property)
    {
        var name = TypeText.Identifier(parameter.Name);
        var field = new EventField(key, property)
        {
            Parameter = parameter.Name,
            SourceType = parameter.Type,
            Redaction = parameter.Redaction,
            IsHarmless = parameter.Redaction is not null || IsHarmless(parameter),
            AppendValue = property,
            IsTagged = parameter.Tag is not null,
        };
        if (parameter.Redaction is not null)
        {
            return Finished(FinishedValue.Of(parameter));
        }

        switch (parameter.Meaning)
        {
            case FieldMeaning.Outcome or FieldMeaning.Severity:
                var text = $"{Values}.Name({property})";
                return With(parameter.Type, name) with
                {
                    Value = text,
                    AppendValue = text,
                    Alias = AliasOf(parameter.Meaning, parameter.Type, property),
                };
            case FieldMeaning.Duration:
                var milliseconds = property + (parameter.MayBeNull ? "?" : "") + ".TotalMilliseconds";
                return With(parameter.Type, name) with
                {
                    Value = milliseconds,
                    AppendMethod = "AppendValue",
                    AppendValue = milliseconds,
                    Alias = new FieldAlias("DurationMs", parameter.MayBeNull ? "double?" : "double", milliseconds),
                };
        }

        return Finished(FinishedValue.Of(parameter));

        EventField Finished(FinishedValue value) => With(value.Type, value.Expression) with
        {
            AppendMethod = value.AppendMethod,
            Alias = AliasOf(parameter.Meaning, value.Type, property),
        };

        EventField With(string propertyType, string value) =>
            field with { Property = new FieldProperty(property, propertyType, name, value) };
    }

    /// <summary>A duration that the caller gives is a number of any length; one that is measured is not the caller's.</summary>
    private static bool IsHarmless(EventParameter parameter) => parameter.IsHarmless && parameter.Meaning != FieldMeaning.Duration;

    private static EventField OfMember(EventParameter parameter, EventMember member, string key, string property)
    {
        var value = FinishedValue.Of(parameter, member);
        return new EventField(key, property)
        {
            Parameter = string.Join(".", member.Path.Select(p => p.Name)),
            IsTagged = member.Path.All(p => p.Tag is not null),
            SourceType = member.Type.Text,
            Redaction = member.Redaction,
            SkipsNull = member.SkipsNull,
            IsHarmless = member.Redaction is not null || member.Type.IsHarmless,
            Property = new FieldProperty(property, value.Type, "member_" + property, value.Expression),
            AppendMethod = value.AppendMethod,
            AppendValue = property,
        };
    }

    private static EventField Measured(string key, string property, string type) =>
        new(key, key == FieldNames.Outcome ? $"{Values}.Name({property})" : property)
        {
            Property = new FieldProperty(property, type, "measured" + property, ""),
            IsHarmless = true,
            AppendMethod = key == FieldNames.Outcome ? "AppendText" : "AppendValue",
            AppendValue = key == FieldNames.Outcome ? $"{Values}.Name({property})" : property,
        };

    private static FieldAlias? AliasOf(FieldMeaning meaning, string type, string property)
    {
        var name = meaning switch
        {
            FieldMeaning.Outcome => "Outcome",
            FieldMeaning.Severity => "Severity",
            FieldMeaning.ClientAddress => "ClientAddress",
            FieldMeaning.Actor => "UserId",
            FieldMeaning.Target => "TargetId",
            FieldMeaning.Duration => "DurationMs",
            _ => null,
        };
        return name is null || name == property ? null : new FieldAlias(name, type, property);
    }

    private static string KeyOf(EventParameter parameter, FieldNaming naming) => parameter.Tag ?? parameter.Meaning switch
    {
        FieldMeaning.Outcome => FieldNames.Outcome,
        FieldMeaning.Severity => FieldNames.Severity,
        FieldMeaning.Duration => FieldNames.DurationMs,
        FieldMeaning.ClientAddress => FieldNames.ClientAddress,
        FieldMeaning.Actor => FieldNames.UserId,
        FieldMeaning.Target => FieldNames.TargetId,
        _ => naming.FieldName(parameter.Name),
    };

    private static string Free(HashSet<string> taken, string wanted)
    {
        var name = wanted;
        for (var i = 2; !taken.Add(name); i++)
        {
            name = wanted + "_" + i;
        }

        return name;
    }
}
