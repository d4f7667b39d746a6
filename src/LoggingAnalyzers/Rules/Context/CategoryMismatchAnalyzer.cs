using System.Collections.Concurrent;
using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Context;

/// <summary>LH3006: a class logs under the name of another.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CategoryMismatchAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.CategoryMismatch,
        "Logger of another type",
        "'{0}' logs under the name of '{1}': make the logger one of '{0}'",
        RuleCategories.Context,
        DiagnosticSeverity.Warning,
        "The category tells where a record comes from, and filters and levels go by it. "
        + "A logger of another type, left over from copied code, sends whoever reads the record to the wrong class.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation, start.Options) is not null
                && LoggerCategories.Of(start.Compilation) is { IsEmpty: false } categories)
            {
                start.RegisterSymbolStartAction(c => Check(c, categories), SymbolKind.NamedType);
                start.RegisterOperationAction(c => CheckCreation(c, categories), OperationKind.Invocation);
            }
        });
    }

    // Parameters of constructors first: where the logger comes in; then what holds it.
    private static void Check(SymbolStartAnalysisContext context, LoggerCategories categories)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsStatic || type.IsImplicitlyDeclared)
        {
            return;
        }

        var held = new List<(ISymbol Symbol, INamedTypeSymbol Category)>();
        foreach (var parameter in type.InstanceConstructors.SelectMany(static c => c.Parameters))
        {
            Add(parameter, parameter.Type);
        }

        foreach (var member in type.GetMembers().Where(static m => !m.IsImplicitlyDeclared))
        {
            Add(member, (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type);
        }

        void Add(ISymbol symbol, ITypeSymbol? holder)
        {
            if (categories.CategoryOf(holder) is { } category && !IsForeign(category, type))
            {
                held.Add((symbol, category));
            }
        }

        // A class that has its own logger holds another for somebody else, and so does one that shows it.
        if (held.Count == 0
            || held.Exists(h => LoggerCategories.Fits(h.Category, type) || IsCompanion(type, h.Category) || IsShown(h.Symbol))
            || type.InstanceConstructors.Any(c =>
                c.Parameters.Any(p => categories.CategoryOf(p.Type) is not null) && c.Parameters.Any(IsPlain)))
        {
            return;
        }

        var given = new ConcurrentDictionary<ITypeSymbol, bool>(SymbolEqualityComparer.Default);
        context.RegisterOperationAction(c => AddGiven(c, categories, given), OperationKind.Argument);
        context.RegisterOperationAction(
            c => c.Operation.ChildOperations.ToList().ForEach(o => AddGiven(o, categories, given)), OperationKind.Invalid);
        context.RegisterSymbolEndAction(end =>
        {
            var first = held[0];
            if (held.TrueForAll(h => SymbolEqualityComparer.Default.Equals(h.Category, first.Category))
                && !given.ContainsKey(first.Category)
                && LoggerCategories.TypeArgument(first.Symbol, end.CancellationToken) is { } syntax)
            {
                end.ReportDiagnostic(Diagnostic.Create(Rule, syntax.GetLocation(), type.Name, first.Category.Name));
            }
        });
    }

    // OrderImportService, which is given an OrderImport to run, and PostConfigureOrderImportOptions, which sets it up, log what they do
    // under the name of that.
    private static bool IsCompanion(INamedTypeSymbol type, INamedTypeSymbol category) =>
        type.Name.Length > category.Name.Length
        && ((type.Name.StartsWith(category.Name, StringComparison.Ordinal)
                && type.InstanceConstructors.SelectMany(static c => c.Parameters)
                    .Any(p => SymbolEqualityComparer.Default.Equals(p.Type, category)))
            || (type.Name.Contains(category.Name) && type.AllInterfaces.Any(static i =>
                i is { Name: "IConfigureOptions" or "IPostConfigureOptions" or "IValidateOptions", ContainingNamespace.Name: "Options" })));

    // public ILogger TimerLogger { get; }: whoever reads it logs with it.
    private static bool IsShown(ISymbol member) =>
        member is IPropertySymbol { SetMethod: null } or IFieldSymbol { IsReadOnly: true }
        && member.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal;

    // No container has a number, a text, a function or a response to give: whoever makes the object gives it the maker's own logger.
    // The next step of a middleware is given by the pipeline.
    private static bool IsPlain(IParameterSymbol parameter) => !parameter.HasExplicitDefaultValue
        && (parameter.Type.IsValueType || parameter.Type.SpecialType == SpecialType.System_String
            || parameter.Type is { TypeKind: TypeKind.Delegate, Name: not "RequestDelegate" }
            || parameter.Type.Name is "HttpResponseMessage" or "HttpRequestMessage" or "HttpContext" or "Stream");

    // ILogger<HttpClient>: the name of a framework or a package is chosen, to be filtered with its records; nobody copied it.
    private static bool IsForeign(INamedTypeSymbol category, INamedTypeSymbol type) =>
        !category.Locations.Any(static l => l.IsInSource) && Namespaces.RootOf(category) != Namespaces.RootOf(type);

    // Handed on to what is called so, or to what makes it: a factory.
    private static void AddGiven(
        OperationAnalysisContext context, LoggerCategories categories, ConcurrentDictionary<ITypeSymbol, bool> given)
    {
        if (context.Operation is IArgumentOperation { Parameter: { } parameter, Value: var value, Parent: not null }
            && parameter is not { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } })
        {
            AddGiven(value, categories, given);
        }
    }

    // Also in a call that does not compile, of which nobody knows what it does with the logger.
    private static void AddGiven(IOperation value, LoggerCategories categories, ConcurrentDictionary<ITypeSymbol, bool> given)
    {
        if (value.Unconverted() is IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
            && categories.CategoryOf(value.Unconverted().Type) is { } category)
        {
            given[category] = true;
        }
    }

    private static void CheckCreation(OperationAnalysisContext context, LoggerCategories categories)
    {
        var call = (IInvocationOperation)context.Operation;
        if (categories.CategoryOf(call) is var (category, syntax)
            && IsKept(call, context.ContainingSymbol, categories)
            && context.ContainingSymbol.ContainingType is { IsStatic: false } type
            && !LoggerCategories.Fits(category, type) && !IsForeign(category, type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, syntax.GetLocation(), type.Name, category.Name));
        }
    }

    // A field or property of the class gets the logger: it is its own, and not one for somebody else. One of ILogger<T> is reported itself.
    private static bool IsKept(IInvocationOperation call, ISymbol containing, LoggerCategories categories)
    {
        ISymbol? member = DisposableResult.Use(call) switch
        {
            IFieldInitializerOperation { InitializedFields: [var field, ..] } => field,
            IPropertyInitializerOperation { InitializedProperties: [var property, ..] } => property,
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var target } } => target,
            _ => null,
        };
        return member is not null && !IsShown(member)
            && SymbolEqualityComparer.Default.Equals(member.ContainingType, containing.ContainingType)
            && categories.CategoryOf((member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type) is null;
    }
}
