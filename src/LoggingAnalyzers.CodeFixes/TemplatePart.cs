using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>A piece of a text that is built at run time: either text, or a value with its alignment and format.</summary>
internal readonly record struct TemplatePart(string? Text, ExpressionSyntax? Value = null, string? Alignment = null, string? Format = null);
