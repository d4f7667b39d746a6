using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>Whose member a value is, read from the name and the type of what it is a member of.</summary>
internal readonly struct PersonalOwner
{
    private readonly List<string>? name;
    private readonly List<string>? type;

    public PersonalOwner(in NamedValue value)
    {
        if (value.Symbol is not (IPropertySymbol or IFieldSymbol or IMethodSymbol) && value.Operation is not IInvalidOperation)
        {
            return;
        }

        var receiver = ValueOwner.Of(value.Operation);
        name = Words(receiver is IInstanceReferenceOperation ? "" : NameOf(receiver));
        // An extension method belongs to what it is called on.
        type = Words((receiver?.Type ?? (value.Symbol is IMethodSymbol ? null : value.Symbol?.ContainingType))?.Name ?? "");
    }

    /// <summary>The variable or the type is called after a person: <c>customer</c>, <c>UserDto</c>.</summary>
    public bool IsPerson => !IsConfiguration && (IsPersonName(name) || IsPersonName(type));

    /// <summary>It belongs to what configures the program.</summary>
    public bool IsConfiguration => Ends(name, PersonalWords.Configuration) || Ends(type, PersonalWords.Configuration);

    /// <summary>It is part of a mail.</summary>
    public bool IsMail => IsOfMail(name) || IsOfMail(type);

    private static string NameOf(IOperation? receiver) =>
        receiver is IInvocationOperation call ? call.TargetMethod.Name : ValueOwner.Variable(receiver)?.Name ?? "";

    private static List<string> Words(string name) => NameWords.Split(name);

    private static bool IsPersonName(List<string>? words)
    {
        if (words is null)
        {
            return false;
        }

        var end = words.Count;
        while (end > 1 && PersonalWords.Forms.Contains(words[end - 1]))
        {
            end--;
        }

        return end > 0 && PersonalWords.People.Contains(words[end - 1]);
    }

    private static bool Ends(List<string>? words, HashSet<string> with) => words is { Count: > 0 } && with.Contains(words[words.Count - 1]);

    private static bool IsOfMail(List<string>? words) => words is not null && words.Exists(static w => w is "mail" or "email" or "mailbox");
}
