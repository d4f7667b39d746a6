namespace LoggingAnalyzers;

/// <summary>The id of every rule. An id is never reused.</summary>
internal static class RuleIds
{
    public const string DeclaredSensitiveData = "LH1001";
    public const string Credential = "LH1002";
    public const string PersonalData = "LH1003";
    public const string SensitiveMembers = "LH1004";
    public const string SensitiveFrameworkValue = "LH1005";
    public const string SensitivePlaceholder = "LH1006";
    public const string SensitiveDataInException = "LH1008";
    public const string SecretInToString = "LH1009";
    public const string SensitiveDiagnosticsEnabled = "LH1010";
    public const string SecretLiteral = "LH1011";
    public const string LogForging = "LH1012";
    public const string NonConstantTemplate = "LH2001";
    public const string TemplateMismatch = "LH2002";
    public const string SwappedArguments = "LH2003";
    public const string PlaceholderNaming = "LH2004";
    public const string VaguePlaceholder = "LH2005";
    public const string VagueEvent = "LH2006";
    public const string EventIdentity = "LH2007";
    public const string DuplicatePlaceholder = "LH2008";
    public const string EventNameConvention = "LH2009";
    public const string ExceptionAsArgument = "LH3001";
    public const string CaughtExceptionDropped = "LH3002";
    public const string LossyException = "LH3003";
    public const string LevelContradictsEvent = "LH3004";
    public const string MissingContext = "LH3005";
    public const string CategoryMismatch = "LH3006";
    public const string ScopeMisuse = "LH3007";
    public const string LogAndRethrow = "LH3008";
    public const string AuditContextMissing = "LH4002";
    public const string ExpensiveArgument = "LH5001";
    public const string UseEventMethod = "LH5002";
    public const string UselessFormatting = "LH5003";
    public const string InvalidConfiguration = "LH9001";
    public const string EventMethodNotPartial = "LH9002";
    public const string EventTypeNotPartial = "LH9003";
    public const string EventWithoutLogger = "LH9004";
    public const string EventReturnType = "LH9005";
    public const string EventParameter = "LH9006";
    public const string EventWithoutName = "LH9007";
    public const string UnknownHole = "LH9008";
    public const string DuplicateEvent = "LH9009";
    public const string SeveralEventAttributes = "LH9010";
    public const string EventLanguageVersion = "LH9011";
    public const string ScopeNotDisposed = "LH9012";
    public const string ScopeCopied = "LH9013";
    public const string UnrecordedEvent = "LH9014";
    public const string ShippedEventChanged = "LH9015";
    public const string RecordedEventMissing = "LH9016";
    public const string UnboundedMetricTag = "LH9017";
}
