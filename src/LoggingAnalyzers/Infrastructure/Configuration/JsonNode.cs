using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace LoggingAnalyzers.Infrastructure.Configuration;

/// <summary>A value in a JSON text, with the place where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands, quotes and brackets included.</param>
/// <param name="Text">The content of a string, or the text of a number.</param>
/// <param name="Items">The elements of an array; of an object its values, in order.</param>
/// <param name="Names">The names of an object, one for each value; strings.</param>
internal sealed record JsonNode(
    JsonKind Kind, TextSpan Span, string Text, ImmutableArray<JsonNode> Items, ImmutableArray<JsonNode> Names);
