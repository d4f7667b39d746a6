namespace LoggingAnalyzers.Rules.Context;

/// <summary>A value at hand that tells which one it was.</summary>
/// <param name="Expression">How it is written; null where it is not to be logged, since it is sensitive or may be missing.</param>
/// <param name="Rank">The smaller, the better it identifies.</param>
internal readonly record struct Identifier(string? Expression, int Rank);
