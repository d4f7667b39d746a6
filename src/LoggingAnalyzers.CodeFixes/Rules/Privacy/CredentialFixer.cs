using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LoggingAnalyzers.CodeFixes.Rules.Privacy;

/// <summary>
/// LH1002: masks the value in the call with <c>LogSanitizer.Mask</c>, or logs only whether there is one; declares the parameter
/// of an event method <c>[Sensitive(DataKind.Credential)]</c>, so that the generated code redacts it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CredentialFixer : CodeFixProvider
{
    private const string MaskKey = RuleIds.Credential + ".Mask";
    private const string PresentKey = RuleIds.Credential + ".Present";
    private const string DeclareKey = RuleIds.Credential + ".Declare";

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.Credential];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixTarget.ReadAsync(context).ConfigureAwait(false) is not { } target)
        {
            return;
        }

        target.OfferDeclaration("Declare the parameter as a credential", DeclareKey, "Credential");
        if (!target.IsUsedOn)
        {
            target.OfferSanitizer("Mask the value", MaskKey, target.Text, "Mask");
            if (target.Expression is { } expression && PresenceOfValue.Of(target, expression) is var (old, changed))
            {
                target.OfferReplacement("Log only whether it is present", PresentKey, old, changed);
            }
        }
    }
}
