using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace LoggingAnalyzers.AspNetCore.TraceIds;

/// <summary>What a request brings beside its trace, under the allow-lists.</summary>
internal sealed class InboundFields
{
    private readonly (string Header, string Field)[] _correlation;
    private readonly HashSet<string> _baggage;
    private readonly bool _takesBaggage;

    internal InboundFields(TraceIdOptions options)
    {
        _correlation =
        [
            .. options.CorrelationHeaders.Select(static header => (header, "correlation." + header.ToLowerInvariant())),
        ];
        _baggage = new HashSet<string>(options.BaggageKeys, StringComparer.Ordinal);
        _takesBaggage = options.Mode != TraceIdMode.Ignore;
    }

    /// <summary>Adds the fields, and leaves in the activity only the baggage that is allowed.</summary>
    internal void Read(IHeaderDictionary headers, RequestTrace trace, ref List<KeyValuePair<string, object?>>? fields)
    {
        foreach (var (header, field) in _correlation)
        {
            if (headers.TryGetValue(header, out var values) && values.Count > 0)
            {
                (fields ??= []).Add(new(field, InboundText.Clean(values.ToString())));
            }
        }

        if (trace.Outer?.Baggage is { } baggage && baggage.Any())
        {
            foreach (var (key, value) in Filter(baggage))
            {
                (fields ??= []).Add(new("baggage." + key, value));
            }
        }
    }

    private List<KeyValuePair<string, string>> Filter(IEnumerable<KeyValuePair<string, string?>> baggage)
    {
        var allowed = new List<KeyValuePair<string, string>>();
        List<string>? refused = null;
        foreach (var (key, value) in baggage)
        {
            // Baggage of an activity is a list in which a key may come twice, the last one first.
            if (_takesBaggage && _baggage.Contains(key) && value is not null && !allowed.Exists(a => a.Key == key))
            {
                allowed.Add(new(key, InboundText.Clean(value)));
            }
            else
            {
                (refused ??= []).Add(key);
            }
        }

        if (Activity.Current is not { } current || (allowed.Count == 0 && refused is null))
        {
            return allowed;
        }

        foreach (var key in refused ?? [])
        {
            current.SetBaggage(key, null);
        }

        foreach (var (key, value) in allowed)
        {
            current.SetBaggage(key, value);
        }

        return allowed;
    }
}
