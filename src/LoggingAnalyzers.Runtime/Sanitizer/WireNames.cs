namespace LoggingAnalyzers.Sanitizing;

/// <summary>
/// Names that protocols and products fix, and that are secrets though their words are none in a program: an assertion in C# is
/// a check, in OAuth it is a credential. The words of all other names are those of the table shared with the analyzers.
/// </summary>
internal static class WireNames
{
    /// <summary>Letters and digits only, lower case.</summary>
    internal static readonly HashSet<string> Secrets = new(StringComparer.Ordinal)
    {
        // OAuth 2.0, OpenID Connect, SAML, form posts
        "assertion", "clientassertion", "idtokenhint", "logintokenhint", "devicecode", "samlresponse", "samlrequest", "samlart",
        "requestverificationtoken", "jsessionid", "phpsessid", "connectsid",
        // headers
        "xapikey", "xauthtoken", "xauth", "xcsrftoken", "xxsrftoken", "xfunctionskey", "ocpapimsubscriptionkey", "xamzsecuritytoken",
        "xgoogapikey", "xvaulttoken", "privatetoken", "jobtoken", "xidentityheader", "identityheader", "apptoken",
        // trackers, feeds, webhooks
        "rsskey", "torrentpass", "passkey", "authkey", "feedtoken", "slackwebhookurl", "webhooksecret",
        // stores and clouds
        "sharedaccesssignature", "sharedaccesskey", "accountkey", "storagekey", "instrumentationkey", "subscriptionkey",
        "functionkey", "functionskey", "sastoken", "sasurl", "mysqlpwd", "pgpassword", "rediscliauth", "requirepass",
    };
}
