namespace LoggingAnalyzers.Sensitivity;

/// <summary>
/// The words that only the analyzers use, beside <see cref="SensitiveWords"/>: who a value belongs to. At run time nothing tells that.
/// </summary>
internal static class PersonalWords
{
    /// <summary>Who has a name, a phone number and an address; not those whose names are public or no people's: author, owner.</summary>
    public static readonly HashSet<string> People =
    [
        "user", "customer", "patient", "contact", "employee", "person", "visitor", "guest", "subscriber", "recipient", "sender", "attendee",
        "participant", "student", "teacher", "applicant", "candidate", "buyer", "shopper", "passenger", "resident", "citizen", "tenant",
        "viewer", "friend", "invitee", "inviter", "registrant", "cardholder", "holder", "payer", "payee", "insured", "beneficiary", "donor",
        "voter", "taxpayer", "physician", "doctor", "nurse", "staff", "cashier", "traveller", "traveler", "colleague", "manager",
    ];

    /// <summary>Of <see cref="People"/>, words that stand for something else as often where the name is a bare one.</summary>
    public static readonly HashSet<string> Ambiguous =
        ["tenant", "holder", "manager", "viewer", "candidate", "contact", "person", "sender"];

    /// <summary>Last words of a type or variable that say what form the person has: <c>UserDto</c>, <c>CustomerEntity</c>.</summary>
    public static readonly HashSet<string> Forms =
    [
        "dto", "model", "vm", "view", "entity", "request", "response", "info", "data", "record", "event", "command", "input", "detail",
        "profile", "account", "session", "summary", "document", "grain", "row", "viewmodel", "result", "arg",
    ];

    /// <summary>Last words of what configures a program: the addresses and logins in it are the service's own.</summary>
    public static readonly HashSet<string> Configuration =
    [
        "setting", "option", "config", "configuration", "template", "default", "constant", "environment", "factory", "credential",
        "conf", "builder", "definition", "descriptor", "provider", "claim", "type", "scheme", "schema", "column", "field", "server",
        "host", "database", "db", "smtp", "broker", "connection",
    ];

    /// <summary>Words that make an address of the network one of somebody else, not of one's own listener.</summary>
    public static readonly HashSet<string> Peers =
        ["remote", "client", "user", "source", "caller", "request", "peer", "visitor", "sender", "forwarded", "customer", "origin"];

    /// <summary>Members of a mail that hold addresses.</summary>
    public static readonly HashSet<string> MailMembers = ["to", "from", "cc", "bcc", "recipient", "address"];
}
