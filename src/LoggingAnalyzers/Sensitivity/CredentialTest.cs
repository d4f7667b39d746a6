using LoggingAnalyzers.Infrastructure.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>Whether a named value is a credential: the name test, on the types that can hold one, with the words of the user.</summary>
internal sealed class CredentialTest(ValueTypes types, AnalyzerOptions options)
{
    /// <summary>What the user has configured.</summary>
    public ConfiguredSymbols Configured => types.Configured;

    /// <summary>Tells whether a value that an expression comes down to is a credential.</summary>
    public bool IsCredential(in NamedValue value)
    {
        return CanHold(value)
            && IsCredentialName(Qualified(value), value.Operation.Syntax.SyntaxTree)
            && !(IsBareToken(value.Name) && IsInsideParser(value));
    }

    // authInfo.Code, apiKey.Value: the member alone says little, with what it belongs to it says all.
    private static string Qualified(in NamedValue value)
    {
        if (value.Name is not ("Code" or "Key" or "Pin" or "Value" or "Verifier" or "Phrase"))
        {
            return value.Name;
        }

        var owner = ValueOwner.Of(value.Operation);
        // The key and value of an entry are no key and value of what the entry is called.
        if (owner is null or { Type: INamedTypeSymbol { IsGenericType: true } } || owner.Type?.ContainingNamespace?.Name is "Collections")
        {
            return value.Name;
        }

        var words = NameWords.Split(ValueOwner.Name(owner));
        while (words.Count > 1 && SensitiveWords.Fillers.Contains(words[words.Count - 1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        // The key of what is an API key is one.
        return words is [] or ["token"] ? value.Name
            : SensitiveNames.Classify(words) == NameSensitivity.Credential ? string.Join("_", words)
            : string.Join("_", words) + "_" + value.Name;
    }

    /// <summary>Tells whether a parameter that an event logs is a credential.</summary>
    public bool IsCredential(IParameterSymbol parameter, SyntaxTree tree) =>
        types.IsStringLike(parameter.Type)
        && !types.IsDeclaredHarmless(parameter)
        && !types.IsDeclaredSensitive(parameter)
        && IsCredentialName(parameter.Name, tree);

    /// <summary>Tells whether a member of an object is a credential.</summary>
    /// <param name="member">The field or property.</param>
    /// <param name="type">Its type.</param>
    /// <param name="tree">The file whose settings count.</param>
    public bool IsCredential(ISymbol member, ITypeSymbol type, SyntaxTree tree) =>
        types.IsStringLike(type)
        && !types.IsDeclaredHarmless(member)
        && IsCredentialName(member.Name, tree)
        && !(IsBareToken(member.Name) && IsInsideParser(member.ContainingType));

    /// <summary>The settings of a file, as one text: files of the same settings get the same answers.</summary>
    public string SettingsOf(SyntaxTree tree) => ConfiguredWords.Settings(options, tree);

    /// <summary>Tells whether a value whose own name says nothing is one that the log calls a credential.</summary>
    /// <param name="label">The name that the log gives it.</param>
    /// <param name="value">What the expression comes down to.</param>
    public bool IsCredentialAs(string label, in NamedValue value)
    {
        if (!IsCredentialName(label, value.Operation.Syntax.SyntaxTree) || !CanHold(value))
        {
            return false;
        }

        var words = NameWords.Split(value.Name);
        return (words.Count < 2 || !SensitiveNames.SaysHarmless(value.Name))
            && !SensitiveNames.IsMetadata(value.Name)
            && SensitiveNames.Classify(words) is NameSensitivity.None or NameSensitivity.Credential
            && !ConfiguredWords.IsNotSensitive(options, value.Name, value.Operation.Syntax.SyntaxTree)
            && !(IsBareToken(label) && (IsInsideParser(value) || IsInsideParser(Enclosing(value.Operation))));
    }

    /// <summary>Tells whether a text under this name is a credential.</summary>
    public bool IsCredentialLabel(string label, SyntaxTree tree) => IsCredentialName(label, tree);

    private bool IsCredentialName(string name, SyntaxTree tree)
    {
        var isCredential = SensitiveNames.Classify(name) == NameSensitivity.Credential
            || ConfiguredWords.CredentialWords.IsHeadOf(options, name, tree);
        return isCredential
            ? !ConfiguredWords.IsNotSensitive(options, name, tree)
            : ConfiguredWords.CredentialNames.IsListed(options, name, tree);
    }

    // What a call of unknown kind returns is evidence only where it is text for sure.
    private bool CanHold(in NamedValue value) =>
        (types.IsStringLike(value.Type) || (ValueTypes.IsUnknown(value.Type) && !IsVague(value.Name)))
        && !(value.Symbol is { } symbol && (types.IsDeclaredHarmless(symbol) || IsConstant(symbol)))
        && !(value.Operation is IInvocationOperation
            && value.Type is ITypeParameterSymbol or { SpecialType: SpecialType.System_Object });

    // One word is as often the name of an object.
    private static bool IsVague(string name) => NameWords.Split(name).Count < 2;

    // static readonly string Password = "password" is a label.
    private static bool IsConstant(ISymbol symbol) =>
        symbol is IFieldSymbol { IsStatic: true, IsReadOnly: true, DeclaringSyntaxReferences: [var reference] }
        && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax };

    private static bool IsBareToken(string name) => NameWords.Split(name) is ["token"];

    // In a parser a token is a piece of text.
    private static bool IsInsideParser(in NamedValue value) =>
        IsInsideParser(
            (value.Symbol is IPropertySymbol or IFieldSymbol ? value.Symbol.ContainingType : null) ?? Enclosing(value.Operation));

    private static bool IsInsideParser(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            foreach (var word in NameWords.Split(type.Name))
            {
                if (word is "parser" or "lexer" or "tokenizer" or "scanner" or "tokeniser" or "grammar" or "syntax" or "expression"
                    or "compiler" or "interpreter" or "formatter" or "reader")
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static INamedTypeSymbol? Enclosing(IOperation operation) =>
        operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart)?.ContainingType;
}
