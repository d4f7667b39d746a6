using System.Runtime.CompilerServices;

namespace LoggingAnalyzers.Pipeline.Templates;

/// <summary>
/// The profiles of the templates in use, by instance: a constant is the same string each time, and a text that is put together for
/// one record never comes again, gets no profile, and takes no place. Thread-safe without locks: entries are immutable.
/// </summary>
internal sealed class TemplateProfiles
{
    private const int Size = 2048;
    private const int MaxLength = 1024;

    private readonly TemplateProfile?[] _profiles = new TemplateProfile?[Size];
    private readonly string?[] _seen = new string?[Size];

    /// <summary>Finds the profile for states of a generated type, or for those whose names follow from the template.</summary>
    internal TemplateProfile? Find(string template, Type? generated)
    {
        var hash = RuntimeHelpers.GetHashCode(template);
        var profile = Volatile.Read(ref _profiles[hash & (Size - 1)]);
        if (profile is not null && ReferenceEquals(profile.Template, template) && profile.Generated == generated)
        {
            return profile;
        }

        profile = Volatile.Read(ref _profiles[(hash >> 11) & (Size - 1)]);
        return profile is not null && ReferenceEquals(profile.Template, template) && profile.Generated == generated ? profile : null;
    }

    /// <summary>Whether the instance was seen before, so that a profile of it will pay.</summary>
    internal bool IsSeenAgain(string template)
    {
        if (template.Length > MaxLength)
        {
            return false;
        }

        var index = RuntimeHelpers.GetHashCode(template) & (Size - 1);
        if (ReferenceEquals(Volatile.Read(ref _seen[index]), template))
        {
            return true;
        }

        Volatile.Write(ref _seen[index], template);
        return false;
    }

    internal void Add(TemplateProfile profile)
    {
        var hash = RuntimeHelpers.GetHashCode(profile.Template);
        var first = hash & (Size - 1);
        Volatile.Write(ref _profiles[Volatile.Read(ref _profiles[first]) is null ? first : (hash >> 11) & (Size - 1)], profile);
    }
}
