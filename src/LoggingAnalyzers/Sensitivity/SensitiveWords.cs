namespace LoggingAnalyzers.Sensitivity;

/// <summary>
/// The words of sensitive names: the one list that the analyzers and the run-time sanitizer share. All lower case, singular.
/// </summary>
internal static class SensitiveWords
{
    /// <summary>A last word that is a credential by itself.</summary>
    public static readonly HashSet<string> CredentialHeads =
    [
        "password", "passwd", "pwd", "passphrase", "passcode", "passwort", "secret", "credential", "cred", "jwt", "otp", "totp",
        "cvv", "cvc",
    ];

    /// <summary>A whole name that is a credential, though the word says little behind another one.</summary>
    public static readonly HashSet<string> CredentialNames = ["token", "authorization"];

    /// <summary>Last two words that are a credential together: the last word, and the words that make it one.</summary>
    public static readonly Dictionary<string, HashSet<string>> CredentialPairs = new()
    {
        ["key"] =
        [
            "api", "access", "private", "secret", "signing", "encryption", "decryption", "shared", "account", "master", "symmetric",
            "hmac", "pass", "workspace", "license", "licence",
        ],
        ["token"] =
        [
            "access", "refresh", "id", "identity", "session", "csrf", "xsrf", "antiforgery", "reset", "verification", "confirmation",
            "invite", "invitation", "activation", "bearer", "sas", "auth", "authentication", "authorization", "oauth", "oidc", "jwt",
            "security", "api", "bot", "user", "client", "admin", "service", "login", "signin", "in", "on", "mfa", "otp", "github", "gitlab",
            "slack", "discord", "telegram", "webhook", "password", "email", "magic", "personal", "deploy", "registration", "assertion",
            "actor", "raw", "my", "new", "old", "expiring", "expired", "invalid", "current", "existing", "stored", "cached", "saved",
            "valid", "generated", "plex", "trakt", "hub", "vault", "root", "join", "sso", "saml", "pat", "google", "facebook", "apple",
            "twitter", "azure", "aws", "device",
        ],
        ["string"] = ["connection"],
        ["code"] =
        [
            "authorization", "auth", "recovery", "backup", "otp", "totp", "verification", "confirmation", "factor", "mfa", "2fa", "tfa",
            "authenticator", "pass", "sms", "reset",
        ],
        ["verifier"] = ["code", "pkce"],
        ["cookie"] = ["session", "set", "auth", "authentication"],
        ["header"] = ["authorization", "auth", "cookie"],
        ["pin"] = ["user", "card", "pass", "device", "login", "account", "security"],
        ["pass"] = ["user", "db", "database", "smtp", "ftp", "proxy", "mail", "admin", "root", "sql", "login", "account"],
        ["phrase"] = ["pass", "seed", "mnemonic", "recovery"],
        ["word"] = ["pass"],
    };

    /// <summary>Last two words that are a credential behind <c>card</c>: the code that proves that somebody holds it.</summary>
    public static readonly Dictionary<string, HashSet<string>> CardPairs = new()
    {
        ["number"] = ["security", "verification"],
        ["code"] = ["security"],
    };

    /// <summary>Words before <c>token</c> that make it a position, a count or a piece of text.</summary>
    public static readonly HashSet<string> HarmlessTokens =
    [
        "cancellation", "continuation", "next", "previous", "page", "paging", "cursor", "sync", "skip", "change", "lease", "syntax",
        "lexer", "parse", "parser", "metadata", "resume", "concurrency", "fencing", "sequence", "stream", "total", "prompt", "completion",
        "input", "output", "candidate", "max", "min",
    ];

    /// <summary>A first word that makes the name a statement about the value, a number or a stage of it.</summary>
    public static readonly HashSet<string> MetadataPrefixes =
    [
        "is", "has", "had", "needs", "need", "should", "use", "uses", "requires", "require", "can", "must", "validate", "min", "max", "num",
        "count", "no", "without", "allow", "enable", "disable", "expose", "supports",
    ];

    /// <summary>Words that, anywhere before the last one, say that the value is no longer in clear.</summary>
    public static readonly HashSet<string> ProtectedPrefixes =
    [
        "hashed", "encrypted", "masked", "redacted", "truncated", "obfuscated", "protected", "sanitized", "scrubbed", "anonymized", "hash",
        "ciphered", "fake", "dummy", "placeholder",
    ];

    /// <summary>A method whose name begins with such a verb hides what it is given.</summary>
    public static readonly HashSet<string> ProtectiveVerbs =
    [
        "hash", "encrypt", "mask", "redact", "obfuscate", "anonymize", "anonymise", "pseudonymize", "pseudonymise", "fingerprint",
        "thumbprint", "sha", "hmac", "md", "digest", "protect", "scrub", "sanitize", "sanitise", "censor", "hide", "cipher", "cleanse",
        "strip",
    ];

    /// <summary>Verbs before the one that tells: <c>ComputeHash</c>, <c>ToSha256</c>.</summary>
    public static readonly HashSet<string> NeutralVerbs =
        ["get", "compute", "create", "generate", "calculate", "to", "as", "try", "apply", "do", "with", "make", "safe", "log"];

    /// <summary>Trailing words that say nothing about what the value is.</summary>
    public static readonly HashSet<string> Modifiers =
    [
        "value", "text", "raw", "plain", "plaintext", "received", "expected", "provided", "digit", "str", "input", "string", "clear",
        "cleartext", "actual", "given", "supplied", "utf", "byte", "char", "array", "span", "memory", "base", "decoded",
        "decrypted", "unprotected",
    ];

    /// <summary>Words at the end of an object's name that say nothing about what its members are.</summary>
    public static readonly HashSet<string> Fillers =
    [
        "info", "data", "model", "dto", "request", "response", "result", "entity", "item", "option", "setting", "config", "input",
        "command", "message", "event", "vm",
    ];

    /// <summary>Words that begin a further part of a name: <c>tokenFromHeader</c>, <c>passwordForUser</c>.</summary>
    public static readonly HashSet<string> Prepositions = ["from", "for", "of", "in", "by", "with", "to", "on", "at", "via"];

    /// <summary>Words that a preposition belongs to: <c>signInToken</c> is no sign in a token.</summary>
    public static readonly HashSet<string> PhrasalVerbs = ["sign", "log", "check", "opt", "plug", "built", "add", "single"];

    /// <summary>Words run together, and short forms: what they are read as.</summary>
    public static readonly Dictionary<string, string[]> Compounds = new()
    {
        ["apikey"] = ["api", "key"],
        ["apitoken"] = ["api", "token"],
        ["accesskey"] = ["access", "key"],
        ["accesstoken"] = ["access", "token"],
        ["refreshtoken"] = ["refresh", "token"],
        ["authtoken"] = ["auth", "token"],
        ["idtoken"] = ["id", "token"],
        ["sessiontoken"] = ["session", "token"],
        ["csrftoken"] = ["csrf", "token"],
        ["sastoken"] = ["sas", "token"],
        ["privatekey"] = ["private", "key"],
        ["secretkey"] = ["secret", "key"],
        ["signingkey"] = ["signing", "key"],
        ["encryptionkey"] = ["encryption", "key"],
        ["masterkey"] = ["master", "key"],
        ["passkey"] = ["pass", "key"],
        ["clientsecret"] = ["client", "secret"],
        ["appsecret"] = ["app", "secret"],
        ["connectionstring"] = ["connection", "string"],
        ["connstring"] = ["connection", "string"],
        ["connstr"] = ["connection", "string"],
        ["conn"] = ["connection"],
        ["authorisation"] = ["authorization"],
        ["newpassword"] = ["new", "password"],
        ["oldpassword"] = ["old", "password"],
        ["userpassword"] = ["user", "password"],
        ["dbpassword"] = ["db", "password"],
        ["adminpassword"] = ["admin", "password"],
        ["rootpassword"] = ["root", "password"],
        ["phonenumber"] = ["phone", "number"],
        ["firstname"] = ["first", "name"],
        ["lastname"] = ["last", "name"],
        ["fullname"] = ["full", "name"],
        ["username"] = ["user", "name"],
        ["zipcode"] = ["zip", "code"],
        ["postcode"] = ["post", "code"],
        ["emailaddress"] = ["email", "address"],
        ["creditcard"] = ["credit", "card"],
        ["cardnumber"] = ["card", "number"],
        ["ipaddress"] = ["ip", "address"],
        ["dateofbirth"] = ["birth", "date"],
        ["birthdate"] = ["birth", "date"],
        ["birthday"] = ["birth", "date"],
    };

    /// <summary>A last word that makes the name one of something about the value: its name, its length, its state.</summary>
    public static readonly HashSet<string> MetadataTails =
    [
        "name", "id", "type", "kind", "count", "length", "size", "index", "position", "offset", "url", "uri", "endpoint", "path", "file",
        "expire", "expiry", "expiration", "lifetime", "ttl", "age", "date", "time", "enabled", "required", "present", "valid", "exist",
        "set", "status", "state", "prefix", "suffix", "hash", "hashed", "encrypted", "masked", "redacted", "fingerprint", "thumbprint",
        "version", "provider", "service", "manager", "store", "option", "setting", "config", "configuration", "policy", "scheme", "format",
        "audience", "issuer", "scope", "claim", "attempt", "handler", "factory", "hasher", "hint", "description", "arn", "source",
        "rotation", "response", "request", "result", "error", "exception", "message", "reason", "permission", "field", "header",
        "parameter", "template", "strength", "complexity", "question", "challenge", "username", "user", "host", "duration", "elapsed",
        "algorithm", "owner", "level", "action", "operation", "method", "event", "number",
    ];

    /// <summary>A last word of what is computed from a value or cut out of it.</summary>
    public static readonly HashSet<string> DerivedTails =
    [
        "hash", "length", "count", "size", "prefix", "suffix", "fingerprint", "thumbprint", "checksum", "digest", "hint", "type", "kind",
        "status", "index", "version",
    ];

    /// <summary>Words of <see cref="MetadataTails"/> that, standing alone, may name anything.</summary>
    public static readonly HashSet<string> VagueNames =
        ["header", "parameter", "field", "result", "response", "setting", "option", "number"];

    /// <summary>A last word that is strong personal data by itself.</summary>
    public static readonly HashSet<string> StrongHeads = ["ssn", "iban", "dob", "pesel", "nino", "ccn"];

    /// <summary>Last two words that are strong personal data together.</summary>
    public static readonly Dictionary<string, HashSet<string>> StrongPairs = new()
    {
        ["number"] =
        [
            "ssn", "security", "passport", "account", "card", "pan", "license", "licence", "insurance", "tax", "national", "identity",
            "medicare", "routing",
        ],
        ["id"] = ["national", "tax", "government", "passport"],
        ["no"] = ["passport", "card", "account"],
        ["pan"] = ["card", "payment", "masked", "full"],
        ["birth"] = ["of"],
        ["date"] = ["birth"],
        ["record"] = ["medical", "health", "patient"],
        ["diagnosis"] = ["medical", "patient", "health"],
        ["card"] = ["credit", "debit", "payment"],
        ["licence"] = ["driver", "driving"],
        ["license"] = ["driver", "driving"],
    };

    /// <summary>A last word that is weak personal data by itself.</summary>
    public static readonly HashSet<string> WeakHeads =
        ["email", "phone", "telephone", "msisdn", "latitude", "longitude", "username", "surname"];

    /// <summary>Last two words that are weak personal data together.</summary>
    public static readonly Dictionary<string, HashSet<string>> WeakPairs = new()
    {
        ["name"] = ["first", "last", "full", "middle", "maiden", "family", "given", "user", "login"],
        ["address"] =
        [
            "email", "mail", "postal", "billing", "shipping", "home", "street", "ip", "remote", "client", "recipient", "sender",
            "residential",
        ],
        ["number"] = ["phone", "telephone", "mobile", "cell", "fax"],
        ["code"] = ["zip", "post", "postal"],
        ["ip"] = ["client", "remote", "user", "source", "caller", "request", "peer", "visitor"],
        ["mail"] = ["e"],
    };
}
