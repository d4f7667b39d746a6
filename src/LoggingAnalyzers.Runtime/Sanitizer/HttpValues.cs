using System.Net.Http.Headers;

namespace LoggingAnalyzers.Sanitizing;

/// <summary>Requests, responses and headers as named values. Bodies are not read.</summary>
internal static class HttpValues
{
    internal static List<KeyValuePair<string, object?>> Of(HttpRequestMessage request)
    {
        var fields = new List<KeyValuePair<string, object?>>
        {
            new("Method", request.Method.Method), new("RequestUri", request.RequestUri), new("Version", request.Version),
        };
        Add(fields, request.Headers);
        Add(fields, request.Content?.Headers);
        return fields;
    }

    internal static List<KeyValuePair<string, object?>> Of(HttpResponseMessage response)
    {
        var fields = new List<KeyValuePair<string, object?>>
        {
            new("StatusCode", (int)response.StatusCode), new("ReasonPhrase", response.ReasonPhrase), new("Version", response.Version),
        };
        Add(fields, response.Headers);
        Add(fields, response.Content?.Headers);
        return fields;
    }

    internal static List<KeyValuePair<string, object?>> Of(HttpHeaders headers)
    {
        var fields = new List<KeyValuePair<string, object?>>();
        Add(fields, headers);
        return fields;
    }

    private static void Add(List<KeyValuePair<string, object?>> fields, HttpHeaders? headers)
    {
        if (headers is null)
        {
            return;
        }

        foreach (var header in headers)
        {
            fields.Add(new(header.Key, string.Join(", ", header.Value)));
        }
    }
}
