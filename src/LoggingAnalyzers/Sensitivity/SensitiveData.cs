using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Infrastructure.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>
/// What a value is, by the strongest evidence that there is: an attribute, then the framework it comes from, then its name. One value has
/// one of these at most, and one rule reports it.
/// </summary>
internal sealed class SensitiveData
{
    /// <summary>Whether the whole text of any <c>Uri</c> counts; false unless set.</summary>
    public static readonly AnalyzerOption UriText = new("logging_analyzers.LH1005.uri_text");

    private readonly KnownValues known;
    private readonly AnalyzerOptions options;
    private readonly DeclaredData declared;

    /// <summary>For a compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="configured">What its users have configured.</param>
    /// <param name="options">Where the words of a file are read.</param>
    public SensitiveData(Compilation compilation, ConfiguredSymbols configured, AnalyzerOptions options)
    {
        this.options = options;
        Types = ValueTypes.Of(compilation, configured);
        known = KnownValues.Of(compilation);
        declared = DeclaredData.Of(compilation, configured);
        Credentials = new CredentialTest(Types, options);
    }

    public ValueTypes Types { get; }

    public CredentialTest Credentials { get; }

    /// <summary>The attribute that declares a value sensitive; null without one.</summary>
    public string? Declaration(in NamedValue value) => declared.Find(value);

    /// <summary>Whether an attribute tells what a parameter is, harmless or sensitive, or what its type is.</summary>
    public bool IsDeclared(IParameterSymbol parameter) =>
        Types.IsDeclaredHarmless(parameter) || Types.IsDeclaredSensitive(parameter) || declared.FindType(parameter.Type) is not null;

    /// <summary>The row of a value of a framework; null where it is none, or is declared to be something.</summary>
    /// <param name="value">The value.</param>
    /// <param name="text">The constant text around it, which may tell what an address is.</param>
    public KnownValue? Known(in NamedValue value, string? text) =>
        (known.Find(value, text) ?? AddressOf(value)) is { } row
        && !(value.Symbol is { } symbol && Types.IsDeclaredHarmless(symbol))
        && declared.Find(value) is null
            ? row
            : null;

    /// <summary>The row of what a parameter of an event is for; null where it is none, or is declared to be something.</summary>
    public KnownValue? Known(IParameterSymbol parameter, string? text) =>
        known.Find(parameter, text) is { } row && !IsDeclared(parameter) ? row : null;

    private KnownValue? AddressOf(in NamedValue value) =>
        CarrierNames.IsWholeAddress(value)
        && UriText.IsOn(options, value.Operation.Syntax.SyntaxTree)
            ? CarrierNames.WholeAddress
            : null;

    /// <summary>Tells whether a value is a credential by its name, and nothing stronger tells what it is.</summary>
    public bool IsCredential(in NamedValue value, string? text) =>
        known.Find(value, text) is null && Credentials.IsCredential(value) && declared.Find(value) is null;

    /// <summary>Tells whether an attribute, the framework or the value's own name tells what it is.</summary>
    public bool IsKnown(in NamedValue value) =>
        Credentials.IsCredential(value) || known.Find(value) is not null || declared.Find(value) is not null;

    /// <summary>Tells whether an attribute or the framework tells what a value is.</summary>
    public bool IsKnownOtherwise(in NamedValue value) => known.Find(value) is not null || declared.Find(value) is not null;
}
