using System.Globalization;
using LoggingAnalyzers.CompilerServices;

namespace LoggingAnalyzers;

/// <summary>From how long on a measured event is a warning: other thresholds than the declared ones, while the program runs.</summary>
/// <remarks>
/// They hold for the whole process, for the events of every assembly. Thread-safe; a call applies to records from then on.
/// <code>
/// var section = configuration.GetSection("SlowThresholds"); // "pdf_generation": "250"
/// ChangeToken.OnChange(section.GetReloadToken, Load);
/// Load();
/// void Load() => SlowThresholds.Replace(section.AsEnumerable(makePathsRelative: true));
/// </code>
/// </remarks>
public static class SlowThresholds
{
    /// <summary>Takes the thresholds of a configuration; events that it does not name have their declared one again.</summary>
    /// <param name="thresholds">
    /// Event names, and milliseconds as text of the invariant culture; 0 says that no duration is slow. What is no number, or is less than
    /// 0, is passed over.
    /// </param>
    /// <exception cref="ArgumentNullException">There are none.</exception>
    public static void Replace(IEnumerable<KeyValuePair<string, string?>> thresholds)
    {
        if (thresholds is null)
        {
            throw new ArgumentNullException(nameof(thresholds));
        }

        var configured = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        foreach (var threshold in thresholds)
        {
            if (double.TryParse(threshold.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds)
                && milliseconds >= 0)
            {
                configured[threshold.Key] = milliseconds;
            }
        }

        SlowThreshold.Configure(configured);
    }
}
