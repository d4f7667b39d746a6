using Microsoft.CodeAnalysis.Text;

namespace LoggingAnalyzers.Infrastructure.Configuration;

/// <summary>Something in the configuration that cannot be meant so.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="What">What is wrong with it, and what would be right.</param>
internal sealed record SettingsProblem(TextSpan Span, string What);
