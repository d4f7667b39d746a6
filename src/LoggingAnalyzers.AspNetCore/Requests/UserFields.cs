using System.Collections;
using System.Security.Claims;

namespace LoggingAnalyzers.AspNetCore.Requests;

/// <summary>The scope of an authenticated user.</summary>
internal sealed class UserFields : IReadOnlyList<KeyValuePair<string, object?>>
{
    private readonly KeyValuePair<string, object?> _user;

    private UserFields(string id) => _user = new("user.id", id);

    public int Count => 1;

    public KeyValuePair<string, object?> this[int index] => index == 0 ? _user : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        yield return _user;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"user.id:{_user.Value}";

    internal static UserFields? Of(ClaimsPrincipal user, Redaction redaction)
    {
        if (user.Identity is not { IsAuthenticated: true })
        {
            return null;
        }

        var id = user.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? user.FindFirst("sub")?.Value;
        return string.IsNullOrEmpty(id) ? null : new UserFields(LogSanitizer.Redact(id, DataKind.PersonalData, redaction));
    }
}
