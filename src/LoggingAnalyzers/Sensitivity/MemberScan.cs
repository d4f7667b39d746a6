using System.Collections.Concurrent;
using System.Collections.Immutable;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Scans = System.Collections.Concurrent.ConcurrentDictionary<
    Microsoft.CodeAnalysis.ITypeSymbol, System.Collections.Immutable.ImmutableArray<LoggingAnalyzers.Sensitivity.MemberFinding>>;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>
/// Finds the sensitive members that are printed with a value, to a depth of three, nearest first. One object serves one compilation: a type
/// is scanned once for each way it is printed.
/// </summary>
internal sealed class MemberScan(Compilation compilation, CredentialTest test)
{
    private const int MaxDepth = 3;

    // Far more than any object that somebody logs on purpose.
    private const int MaxMembers = 1_000;

    // Of a contract with more implementations the first ones tell enough.
    private const int MaxImplementations = 500;

    private readonly ConcurrentDictionary<(string Settings, PrintedAs Form), Scans> scans = new();

    private readonly Implementations implementations = Implementations.Of(compilation);
    private readonly KnownValues known = KnownValues.Of(compilation);
    private readonly MemberBodies bodies = new(compilation, test);
    private readonly DeclaredData declared = DeclaredData.Of(compilation, test.Configured);
    private readonly ValueTypes types = ValueTypes.Of(compilation, test.Configured);

    /// <summary>The findings in a value.</summary>
    /// <param name="type">The type of the value.</param>
    /// <param name="form">How the value is printed.</param>
    /// <param name="tree">The file whose settings count.</param>
    /// <param name="cancellationToken">Checked at every member.</param>
    public ImmutableArray<MemberFinding> Find(ITypeSymbol? type, PrintedAs form, SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (type is null || type.SpecialType != SpecialType.None || ValueTypes.IsPlain(type))
        {
            return [];
        }

        var scanned = scans.GetOrAdd(
            (test.SettingsOf(tree), form), static _ => new Scans(SymbolEqualityComparer.Default));
        return scanned.TryGetValue(type, out var findings)
            ? findings
            : scanned.GetOrAdd(type, Scan(type, form, tree, cancellationToken));
    }

    /// <summary>The sensitive members that a record itself adds to its synthesised text.</summary>
    public IEnumerable<MemberFinding> SensitiveTextOf(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (var member in MemberPrinting.OwnTextOf(type))
        {
            if (member.Symbol is { Locations: [{ SourceTree: { } tree }, ..] } symbol && !types.IsDeclaredHarmless(symbol)
                && Judge(member, tree, cancellationToken) is (not MemberSensitivity.Personal, _) and var (sensitivity, reason))
            {
                yield return new MemberFinding([symbol], sensitivity, reason);
            }
        }
    }

    /// <summary>Why a member that is printed is sensitive; null where it is not.</summary>
    public (MemberSensitivity Sensitivity, string Reason)? Judge(
        in PrintedMember member, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var symbol = member.Symbol!;
        if (symbol is IMethodSymbol text)
        {
            return Derived(bodies.BuildsOn(text, cancellationToken));
        }

        if ((declared.Find(symbol) ?? declared.FindType(member.Type)) is { } attribute)
        {
            return (MemberSensitivity.Declared, "declared [" + attribute + "]");
        }

        var isText = types.IsStringLike(member.Type) && PrintsContent(member.Type, member.Form);
        if (isText && test.IsCredential(symbol, member.Type, tree) && !bodies.IsGivenProtected(symbol, cancellationToken))
        {
            return (MemberSensitivity.Credential, "a credential by name");
        }

        if (known.FindMember(symbol, member.Type, member.Form) is { } row)
        {
            return (MemberSensitivity.Credential, row.What);
        }

        if ((isText || ValueTypes.IsPlain(member.Type) || IsDate(member.Type))
            && SensitiveNames.Classify(symbol.Name) == NameSensitivity.PersonalStrong)
        {
            return (MemberSensitivity.Personal, "personal data by name");
        }

        return isText && symbol is IPropertySymbol property ? Derived(bodies.BuildsOn(property, cancellationToken)) : null;
    }

    private static (MemberSensitivity Sensitivity, string Reason)? Derived(string? source) =>
        source is null ? null : (MemberSensitivity.Derived, "built on " + source);

    // The text of an array or a list is the name of its type, and no sink shows what is in a SecureString.
    private static bool PrintsContent(ITypeSymbol type, PrintedAs form) =>
        type.Name != "SecureString"
        && (form != PrintedAs.Text || type is not (IArrayTypeSymbol or INamedTypeSymbol { IsGenericType: true }));

    private static bool IsDate(ITypeSymbol type) => type.Name is "DateTime" or "DateTimeOffset" or "DateOnly"
        || (type is INamedTypeSymbol { Name: "Nullable", TypeArguments: [var value] } && (IsDate(value) || ValueTypes.IsPlain(value)));

    private ImmutableArray<MemberFinding> Scan(ITypeSymbol root, PrintedAs form, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var findings = ImmutableArray.CreateBuilder<MemberFinding>();
        var pending = new Queue<(ITypeSymbol Type, PrintedAs Form, ImmutableArray<ISymbol> Path)>();
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var count = 0;
        pending.Enqueue((root, form, []));
        while (pending.Count > 0)
        {
            var (type, printed, path) = pending.Dequeue();
            if (!seen.Add(type) || types.IsDeclaredHarmless(type))
            {
                continue;
            }

            if (path.IsEmpty)
            {
                foreach (var actual in Actual(type, printed, cancellationToken))
                {
                    pending.Enqueue((actual, printed, [actual]));
                }
            }

            foreach (var member in MemberPrinting.Of(type, printed))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (++count > MaxMembers)
                {
                    return findings.ToImmutable();
                }

                if (member.Symbol is not { } symbol)
                {
                    pending.Enqueue((member.Type, member.Form, path));
                }
                else if (!types.IsDeclaredHarmless(symbol))
                {
                    var next = path.Add(symbol);
                    if (Judge(member, tree, cancellationToken) is var (sensitivity, reason))
                    {
                        findings.Add(new(next, sensitivity, reason));
                    }
                    else if (next.Count(static s => s is not ITypeSymbol) < MaxDepth && member.Type.SpecialType == SpecialType.None)
                    {
                        pending.Enqueue((member.Type, member.Form, next));
                    }
                }
            }
        }

        return findings.ToImmutable();
    }

    // What is logged for a contract is the object that is there: one of the types that implement it.
    private IEnumerable<INamedTypeSymbol> Actual(ITypeSymbol type, PrintedAs form, CancellationToken cancellationToken)
    {
        if (form is not (PrintedAs.Destructured or PrintedAs.NewtonsoftJson or PrintedAs.Json))
        {
            return [];
        }

        var contracts = type is ITypeParameterSymbol parameter ? parameter.ConstraintTypes : [type];
        return contracts.OfType<INamedTypeSymbol>()
            .Where(static c => c.TypeKind is TypeKind.Interface or TypeKind.Error || c is { TypeKind: TypeKind.Class, IsAbstract: true })
            .SelectMany(c => implementations.Of(c, cancellationToken)).Take(MaxImplementations);
    }
}
