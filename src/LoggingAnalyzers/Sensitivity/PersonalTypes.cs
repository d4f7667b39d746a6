using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>Types that hold addresses of people and machines, resolved once for a compilation.</summary>
internal sealed class PersonalTypes
{
    private static readonly PerCompilation<PersonalTypes> Cache = new(static compilation => new PersonalTypes(compilation));

    private static readonly ImmutableArray<string> Mail =
    [
        "System.Net.Mail.MailAddress", "System.Net.Mail.MailAddressCollection", "MimeKit.MailboxAddress", "MimeKit.InternetAddress",
        "MimeKit.InternetAddressList",
    ];

    private static readonly ImmutableArray<string> Network = ["System.Net.IPAddress", "System.Net.EndPoint", "System.Net.IPEndPoint"];

    private readonly ImmutableHashSet<ISymbol> mail;
    private readonly ImmutableHashSet<ISymbol> network;

    private PersonalTypes(Compilation compilation)
    {
        mail = Resolve(compilation, Mail);
        network = Resolve(compilation, Network);
    }

    public static PersonalTypes Of(Compilation compilation) => Cache.Of(compilation);

    /// <summary>One mail address or several.</summary>
    public bool IsMailAddress(ITypeSymbol? type) => type is not null && mail.Contains(type);

    /// <summary>An IP address, with or without its port.</summary>
    public bool IsNetworkAddress(ITypeSymbol? type) => type is not null && network.Contains(type);

    public static bool IsDate(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_DateTime }
        or { Name: "DateOnly" or "DateTimeOffset", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static ImmutableHashSet<ISymbol> Resolve(Compilation compilation, ImmutableArray<string> names) =>
        names.SelectMany(name => compilation.GetTypesByMetadataName(name)).ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default);
}
