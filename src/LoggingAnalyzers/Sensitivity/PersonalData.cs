namespace LoggingAnalyzers.Sensitivity;

/// <summary>What makes a value personal data.</summary>
/// <param name="Kind">What it holds; none where it is no personal data.</param>
/// <param name="IsStrong">The name means it wherever it stands.</param>
internal readonly record struct PersonalData(PersonalKind Kind, bool IsStrong);
