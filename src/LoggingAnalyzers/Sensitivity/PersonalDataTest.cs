using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>Whether a named value is personal data: by its name, its type and whose member it is.</summary>
internal sealed class PersonalDataTest(ValueTypes types, PersonalTypes personal, AnalyzerOptions options)
{
    /// <summary>Whether names count that mean personal data only in some places: e-mail, phone, user name, client address.</summary>
    public static readonly AnalyzerOption WeakNames = new("logging_analyzers.LH1003.weak_names");

    /// <summary>Whether weak names count in a file; false unless set.</summary>
    public bool CountsWeakNames(SyntaxTree tree) => WeakNames.IsOn(options, tree);

    /// <summary>What a value that an expression comes down to is.</summary>
    public PersonalData Classify(in NamedValue value, bool withWeakNames) =>
        value.Symbol is { } symbol && IsDeclared(symbol)
            ? default
            : Classify(value.Name, value.Type, value.Operation.Syntax.SyntaxTree, new(value), withWeakNames);

    /// <summary>Whether a value under this name may be personal data: the cheap test before the value is read.</summary>
    public static bool IsPersonalLabel(string label, bool withWeakNames)
    {
        var words = NameWords.Split(label);
        return SensitiveNames.Classify(words) switch
        {
            NameSensitivity.PersonalStrong => true,
            NameSensitivity.PersonalWeak => withWeakNames,
            NameSensitivity.None => withWeakNames && WeakKind(label, words, default) != PersonalKind.None,
            _ => false,
        };
    }

    /// <summary>What a value is whose own name says nothing, by the name that the log gives it.</summary>
    public PersonalData ClassifyAs(string label, in NamedValue value, bool withWeakNames) =>
        (value.Symbol is { } symbol && IsDeclared(symbol))
            || (value.Operation is IInvocationOperation && value.Type is ITypeParameterSymbol or { SpecialType: SpecialType.System_Object })
            || SensitiveNames.IsMetadata(value.Name)
            || SensitiveNames.SaysHarmless(value.Name)
            || ConfiguredWords.IsNotSensitive(options, value.Name, value.Operation.Syntax.SyntaxTree)
            ? default
            : Classify(label, value.Type, value.Operation.Syntax.SyntaxTree, new(value), withWeakNames);

    /// <summary>What a parameter that an event logs is.</summary>
    public PersonalData Classify(IParameterSymbol parameter, SyntaxTree tree, bool withWeakNames) =>
        IsDeclared(parameter) ? default : Classify(parameter.Name, parameter.Type, tree, default, withWeakNames);

    private PersonalData Classify(string name, ITypeSymbol? type, SyntaxTree tree, PersonalOwner owner, bool withWeakNames)
    {
        if (ConfiguredWords.IsNotSensitive(options, name, tree))
        {
            return default;
        }

        if (types.IsStringLike(type)
            && (ConfiguredWords.PersonalNames.IsListed(options, name, tree) || ConfiguredWords.PersonalWords.IsHeadOf(options, name, tree)))
        {
            return new(PersonalKind.PersonalData, true);
        }

        var words = NameWords.Split(name);
        switch (SensitiveNames.Classify(words))
        {
            case NameSensitivity.Credential:
                return default;
            case NameSensitivity.PersonalStrong when PersonalKinds.Of(name) is var kind && CanHold(kind, type):
                return new(kind, true);
        }

        if (!withWeakNames)
        {
            return default;
        }

        var weak = personal.IsMailAddress(type) ? PersonalKind.Email : WeakKind(name, words, owner);
        // Nobody configures the address of a caller; the other data in a configuration is the service's own.
        return weak != PersonalKind.None && CanHold(weak, type) && (weak == PersonalKind.IpAddress || !owner.IsConfiguration)
            ? new(weak, false)
            : default;
    }

    private bool IsDeclared(ISymbol symbol) => types.IsDeclaredHarmless(symbol) || types.IsDeclaredSensitive(symbol);

    // What a number or a date can be is no text in clear for all kinds alike.
    private bool CanHold(PersonalKind kind, ITypeSymbol? type)
    {
        type = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;
        // Where a reference is missing, the name alone tells.
        return types.IsStringLike(type) || type is null or IErrorTypeSymbol || kind switch
        {
            PersonalKind.PaymentCard or PersonalKind.BankAccount or PersonalKind.NationalId or PersonalKind.PhoneNumber => IsNumber(type),
            PersonalKind.DateOfBirth => PersonalTypes.IsDate(type),
            PersonalKind.Location => IsNumber(type),
            PersonalKind.IpAddress => personal.IsNetworkAddress(type),
            PersonalKind.Email => personal.IsMailAddress(type),
            _ => false,
        };
    }

    private static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64
        or SpecialType.System_UInt32 or SpecialType.System_UInt64 or SpecialType.System_Decimal or SpecialType.System_Double
        or SpecialType.System_Single;

    private static PersonalKind WeakKind(string name, List<string> words, PersonalOwner owner)
    {
        if (words.Count == 0 || SensitiveWords.MetadataPrefixes.Contains(words[0]))
        {
            return PersonalKind.None;
        }

        var head = words[words.Count - 1];
        if (SensitiveNames.Classify(words) == NameSensitivity.PersonalWeak)
        {
            var kind = PersonalKinds.Of(name);
            return kind switch
            {
                PersonalKind.IpAddress when !words.Exists(PersonalWords.Peers.Contains) => PersonalKind.None,
                // A type, a file and a font have a full name and a family name too.
                PersonalKind.PersonName when words.Exists(static w => w is "full" or "family") && !IsOfPerson(words, owner)
                    => PersonalKind.None,
                PersonalKind.PersonalData when head == "address" => PersonalKind.PostalAddress,
                _ => kind,
            };
        }

        return head switch
        {
            "name" or "nickname" when IsOfPerson(words, owner) => PersonalKind.PersonName,
            "address" when words is [_] && owner.IsPerson => PersonalKind.PostalAddress,
            "recipient" or "addressee" => PersonalKind.Email,
            "point" when words is ["remote" or "client", "end", _] => PersonalKind.IpAddress,
            "endpoint" when words is ["remote" or "client", _] => PersonalKind.IpAddress,
            _ when PersonalWords.MailMembers.Contains(head) && words is [_] && owner.IsMail => PersonalKind.Email,
            _ => PersonalKind.None,
        };
    }

    // customerName, user.Name, user.DisplayName.
    private static bool IsOfPerson(List<string> words, PersonalOwner owner)
    {
        if (words is [.., var who, _] && IsPerson(who)
            || words is [.., var whose, "display" or "nick" or "real" or "full" or "family" or "preferred" or "principal", _]
                && IsPerson(whose))
        {
            return true;
        }

        return owner.IsPerson && words is [_] or ["display" or "nick" or "real" or "full" or "family" or "preferred", _];
    }

    private static bool IsPerson(string word) => PersonalWords.People.Contains(word) && !PersonalWords.Ambiguous.Contains(word);
}
