using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Rules.Context;
using LoggingAnalyzers.Rules.Events;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.CodeFixes.EventMethods;

/// <summary>A log call read as the event that it raises, with what the event method is given.</summary>
internal sealed class EventCall
{
    private readonly ExpressionSyntax called;
    private readonly ImmutableArray<ExpressionSyntax> arguments;

    private EventCall(
        InvocationExpressionSyntax invocation, ExpressionSyntax called, ImmutableArray<ExpressionSyntax> arguments, EventShape shape)
    {
        Invocation = invocation;
        this.called = called;
        this.arguments = arguments;
        Shape = shape;
    }

    public InvocationExpressionSyntax Invocation { get; }

    public EventShape Shape { get; }

    /// <summary>Reads a call; null where an event method could not log the same.</summary>
    /// <param name="isVague">The text says nothing: the event is named after the method, and its fields are the text.</param>
    /// <param name="isOwn">The event is one of this package, and not of the framework's generator.</param>
    public static EventCall? Of(LogCall call, SemanticModel model, bool isVague, bool isOwn)
    {
        if (call is not { Kind: SinkKind.Message, Template: { } text, Operation: IInvocationOperation, Level: not SinkLevel.Unknown }
            || call.Method.ContainingType.Name != "LoggerExtensions"
            || call.Operation.Syntax is not InvocationExpressionSyntax invocation
            || LogCallEdit.Of(call, text, model) is not { } edit
            || CalledOn(invocation, call) is not { } called
            || IdOf(call.EventId) is not var (id, idName))
        {
            return null;
        }

        var exception = ExceptionOf(call, model);
        // Text that is an exception's is with the exception.
        var template = call.TemplateText
            ?? (isVague && exception is not null && ExceptionParts.IsOfException(text.Value) && edit.Values.Count == 0 ? "" : null);
        if (template is null || MessageTemplate.Parse(template) is not { Errors.IsEmpty: true } parsed
            || parsed.Holes.Length != edit.Values.Count
            || parsed.Holes.Any(static h => h.Capture != '\0'))
        {
            return null;
        }

        var taken = call.Arguments;
        var values = edit.Values;
        if (TextsOfException(call, model) is { } texts
            && ValueRemoval.Without(call, template, texts.Indexes, ValueRemoval.Exception) is { } shorter)
        {
            exception ??= texts.Exception;
            parsed = MessageTemplate.Parse(shorter);
            taken = [.. taken.Where((_, i) => !texts.Indexes.Contains(i))];
            values = [.. values.Where((_, i) => !texts.Indexes.Contains(i))];
        }

        var fields = Fields(parsed, taken, model, isOwn);
        var name = idName is null ? null : EventName.Of(MessageTemplate.Parse(idName)) ?? idName.ToLowerInvariant();
        name ??= (isVague ? null : EventName.Of(parsed)) ?? NameOfMethod(invocation, call.Level);
        if (fields is null || name is null || HasComment(invocation))
        {
            return null;
        }

        var message = isVague && isOwn ? null : Renamed(parsed, fields);
        var shape = new EventShape(name, call.Level.ToString(), id, message, [.. fields], ExceptionType(exception, model));
        var given = values.Select(static v => v.Syntax.Expression.WithoutTrivia());
        return new(invocation, called, [.. exception is null ? given : given.Append(exception.WithoutTrivia())], shape);
    }

    /// <summary>The call of the event method.</summary>
    public InvocationExpressionSyntax Raise(string method)
    {
        var name = SyntaxFactory.IdentifierName(method);
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        var separators = Enumerable.Repeat(comma, Math.Max(0, arguments.Length - 1));
        ExpressionSyntax target = called switch
        {
            MemberAccessExpressionSyntax member when member == Invocation.Expression => member.WithName(name),
            MemberBindingExpressionSyntax member => member.WithName(name),
            _ => SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, called.WithoutTrivia(), name),
        };
        return Invocation.WithExpression(target.WithTriviaFrom(Invocation.Expression))
            .WithArgumentList(SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(arguments.Select(SyntaxFactory.Argument), separators))
                .WithTrailingTrivia(Invocation.ArgumentList.GetTrailingTrivia()));
    }

    // What stands before the name: logger.LogError(…), logger?.LogError(…), the first argument of a static call.
    private static ExpressionSyntax? CalledOn(InvocationExpressionSyntax invocation, LogCall call)
    {
        var logger = call.All.FirstOrDefault(static a => a.Parameter?.Name == "logger");
        if (logger?.Argument is ArgumentSyntax argument && argument.Parent == invocation.ArgumentList)
        {
            return argument.Expression is NameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
                ? argument.Expression
                : null;
        }

        return invocation.Expression is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? invocation.Expression : null;
    }

    // The id and the name of an event id that is written out; null for one that comes from elsewhere.
    private static (int? Id, string? Name)? IdOf(LogArgument? argument)
    {
        return argument?.Value.Unconverted() switch
        {
            null or IDefaultValueOperation => (null, null),
            { ConstantValue: { HasValue: true, Value: int id } } => (id == 0 ? null : id, null),
            IObjectCreationOperation
            {
                Arguments: [{ Value.ConstantValue: { HasValue: true, Value: int id } }, { Value.ConstantValue.HasValue: true } name],
            } => (id == 0 ? null : id, name.Value.ConstantValue.Value as string),
            _ => null,
        };
    }

    private static ExpressionSyntax? ExceptionOf(LogCall call, SemanticModel model)
    {
        if (call.Exception is { Value.ConstantValue.HasValue: false, Syntax: ExpressionSyntax passed })
        {
            return passed;
        }

        var text = call.Template!.Value.Unconverted();
        return call.TemplateText is null && ExceptionParts.IsOfException(text) && ValueOwner.Of(text)?.Syntax is ExpressionSyntax owner
            && ExceptionText.IsException(model.GetTypeInfo(owner).Type)
                ? owner
                : null;
    }

    // A field with the text of the exception would stay: LH3003 has no repair for the event that was declared with it.
    private static ExceptionTexts? TextsOfException(LogCall call, SemanticModel model) =>
        ConfiguredSeverity.IsOff(
            RuleIds.LossyException, model.Compilation.Options, call.Operation.Syntax.SyntaxTree, CancellationToken.None)
            ? null
            : ExceptionTexts.Of(call);

    private static string? ExceptionType(ExpressionSyntax? exception, SemanticModel model) =>
        exception is null ? null
        : (model.Compilation.Options.NullableContextOptions & NullableContextOptions.Annotations) != 0
            && model.GetTypeInfo(exception).Nullability.FlowState == NullableFlowState.MaybeNull ? "global::System.Exception?"
        : "global::System.Exception";

    private static List<FieldShape>? Fields(
        MessageTemplate template, ImmutableArray<LogArgument> values, SemanticModel model, bool isOwn)
    {
        var fields = new List<FieldShape>();
        var names = new HoleNames(model, NamingStyle.Pascal);
        foreach (var hole in template.Holes.Where(static h => h.Number < 0))
        {
            names.Reserve(hole.Name);
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].Syntax is not ExpressionSyntax value)
            {
                return null;
            }

            var hole = template.Holes[i].Number < 0 ? template.Holes[i].Name : names.Next(value);
            if (ParameterName(hole, isOwn) is not { } name || FieldType.Of(value, model.GetTypeInfo(value).Type, model) is not { } type
                || fields.Exists(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }

            fields.Add(new(name, type, isOwn ? Classification(value, model) : ""));
        }

        return fields;
    }

    // The names of what the method takes besides its fields.
    private static string? ParameterName(string hole, bool isOwn)
    {
        var name = isOwn ? StyledName.Convert(hole, NamingStyle.Camel) : char.ToLowerInvariant(hole[0]) + hole.Substring(1);
        return name is null || !SyntaxFacts.IsValidIdentifier(name) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? null
            : name is "logger" or "exception" ? null
            : name;
    }

    private static string Classification(ExpressionSyntax value, SemanticModel model) => string.Concat(
        (model.GetSymbolInfo(value).Symbol?.GetAttributes() ?? []).Where(static a => IsClassification(a.AttributeClass))
            .Select(static a => "[" + a.AttributeClass!.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
                + "(" + string.Join(", ", a.ConstructorArguments.Select(static c => c.ToCSharpString())) + ")] "));

    private static bool IsClassification(INamedTypeSymbol? type)
    {
        var isOwn = type is { Name: "SensitiveAttribute", ContainingNamespace.Name: "LoggingAnalyzers" };
        for (; type is not null && !isOwn; type = type.BaseType)
        {
            isOwn = type.Name == "DataClassificationAttribute";
        }

        return isOwn;
    }

    // Holes that are not called as their parameters are renamed.
    private static string Renamed(MessageTemplate template, List<FieldShape> fields)
    {
        var text = template.Text;
        for (var i = template.Holes.Length - 1; i >= 0; i--)
        {
            var hole = template.Holes[i];
            if (!hole.Name.Equals(fields[i].Name, StringComparison.OrdinalIgnoreCase))
            {
                text = text.Remove(hole.NameStart, hole.Name.Length)
                    .Insert(hole.NameStart, char.ToUpperInvariant(fields[i].Name[0]) + fields[i].Name.Substring(1));
            }
        }

        // Without values nobody has read the text as a template: its braces are text.
        return template.Text.IndexOf("{{", StringComparison.Ordinal) >= 0 && fields.Count == 0 ? TemplateText.Escape(text) : text;
    }

    private static string? NameOfMethod(SyntaxNode node, SinkLevel level)
    {
        var (method, type) = ("", "");
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case LocalFunctionStatementSyntax local when method.Length == 0:
                    method = local.Identifier.ValueText;
                    break;
                case MethodDeclarationSyntax declared when method.Length == 0 || ancestor is MethodDeclarationSyntax:
                    method = method.Length == 0 ? declared.Identifier.ValueText : method;
                    break;
                case BaseTypeDeclarationSyntax declared when type.Length == 0:
                    type = declared.Identifier.ValueText;
                    break;
            }
        }

        return EventName.OfMethod(method is "" or "Main" ? "Run" : method, type.Length == 0 ? "Program" : type, level >= SinkLevel.Warning);
    }

    // It would go with the line.
    private static bool HasComment(InvocationExpressionSyntax invocation) => invocation.ArgumentList.DescendantTrivia().Any(static t =>
        t.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia);
}
