using LoggingAnalyzers.Sanitizing.Recognizers;

namespace LoggingAnalyzers.Sanitizing;

/// <summary>What is looked for in free text only where the options ask for it.</summary>
internal sealed class OptionalFinders
{
    private readonly KnownSecrets? _known;
    private readonly OwnRecognizers? _recognizers;
    private readonly bool _hasAddresses;
    private readonly bool _hasHomes;

    private OptionalFinders(LogSanitizerOptions options)
    {
        _known = options.KnownSecrets.Count == 0 ? null : new KnownSecrets(options.KnownSecrets);
        _recognizers = options.Recognizers.Count == 0 ? null : new OwnRecognizers(options.Recognizers);
        _hasAddresses = options.FreeTextKinds.Contains(DataKind.IpAddress);
        _hasHomes = options.FreeTextKinds.Contains(DataKind.PersonName);
    }

    internal static OptionalFinders? Of(LogSanitizerOptions options) =>
        new OptionalFinders(options) is var finders
            && (finders._known is not null || finders._recognizers is not null || finders._hasAddresses || finders._hasHomes)
            ? finders
            : null;

    internal void Find(string text, ref FindingBuffer findings)
    {
        _known?.Find(text, ref findings);
        _recognizers?.Find(text, ref findings);
        if (_hasAddresses)
        {
            PersonalTextFinder.FindAddresses(text, ref findings);
        }

        if (_hasHomes)
        {
            PersonalTextFinder.FindHomes(text, ref findings);
        }
    }
}
