using Microsoft.CodeAnalysis.CSharp;

namespace LoggingAnalyzers.Tests.Events.Matrix;

/// <summary>A place to declare an event in, with the source of its logger.</summary>
/// <param name="Declaration">The type: <c>$T</c> is its name, <c>$M</c> the event method.</param>
/// <param name="Modifiers">The modifiers of the method.</param>
/// <param name="Receiver">What the method is called on; <c>logger</c> is the recording logger.</param>
/// <param name="Logger">The parameter that is the logger; nothing: the host has it.</param>
/// <param name="Since">The first version of the language that has all of it.</param>
internal sealed record MatrixHost(
    string Declaration,
    string Modifiers,
    string Receiver,
    string Logger = "",
    LanguageVersion Since = LanguageVersion.CSharp9)
{
    private const string Constructor = "public $T(ILogger logger) => _logger = logger;";

    public static readonly MatrixHost[] All =
    [
        new("public static partial class $T { $M }", "public static partial", "logger", "this ILogger logger"),
        new("public static partial class $T { $M }", "internal static partial", "$T", "ILogger logger"),
        new("public static partial class $T { $M }", "public static partial", "$T", "ILogger<MatrixBase> typed"),
        new("public static partial class $T { $M }", "public static partial", "$T", "ILogger? logger"),
        new("public abstract partial class $T { $M }", "protected internal static partial", "$T", "in ILogger logger"),
        new($"public partial class $T {{ private readonly ILogger _logger; {Constructor} $M }}", "public partial", "new $T(logger)"),
        new($"public sealed partial class $T {{ private ILogger<MatrixBase>? _logger; {Constructor.Replace("= logger", "= new Typed(logger)", StringComparison.Ordinal)} $M }}", "public partial", "new $T(logger)"),
        new("public partial class $T { private ILogger? Log { get; } public $T(ILogger logger) => Log = logger; $M }", "internal partial", "new $T(logger)"),
        new("public partial class $T { private static readonly ILogger s_logger = MatrixShared.Shared; $M }", "public static partial", "$T"),
        new("public partial class $T : MatrixBase { public $T(ILogger logger) : base(logger) { } $M }", "public partial", "new $T(logger)"),
        new("public partial class $T : MatrixInternal { public $T(ILogger logger) : base(logger) { } $M }", "public partial", "new $T(logger)"),
        new("public partial class $T : MatrixGeneric<int> { public $T(ILogger logger) : base(logger) { } $M }", "public partial", "new $T(logger)"),
        new("public partial class $T : MatrixEmpty { $M }", "public static partial", "$T", "ILogger logger"),
        new($"public partial struct $T {{ private readonly ILogger _logger; {Constructor} $M }}", "public partial", "new $T(logger)"),
        new($"public readonly partial struct $T {{ private readonly ILogger _logger; {Constructor} $M }}", "public partial", "new $T(logger)"),
        new($"public partial struct $T {{ private readonly ILogger _logger; {Constructor} $M }}", "public readonly partial", "new $T(logger)"),
        new($"public ref partial struct $T {{ private readonly ILogger _logger; {Constructor} $M }}", "public partial", "new $T(logger)"),
        new("public partial record $T(ILogger Logger) { $M }", "public partial", "new $T(logger)"),
        new("public sealed partial record $T { public ILogger? Logger { get; init; } $M }", "public partial", "new $T { Logger = logger }"),
        new("public partial record struct $T(ILogger Logger) { $M }", "public partial", "new $T(logger)", Since: LanguageVersion.CSharp10),
        new("public readonly partial record struct $T(ILogger Logger) { $M }", "public partial", "new $T(logger)", Since: LanguageVersion.CSharp10),
        new("public partial class $T(ILogger logger) { $M }", "public partial", "new $T(logger)", Since: LanguageVersion.CSharp12),
        new("public partial class $T(ILogger logger) : MatrixEmpty { private readonly ILogger _logger = logger; $M }", "public partial", "new $T(logger)", Since: LanguageVersion.CSharp12),
        new("public partial struct $T(ILogger<MatrixBase> logger) { $M }", "public partial", "new $T(new Typed(logger))", Since: LanguageVersion.CSharp12),
        new($"public partial class $T<T1, T2> where T1 : struct where T2 : class, new() {{ private readonly ILogger _logger; {Constructor} $M }}", "public partial", "new $T<int, object>(logger)"),
        new("public partial class $T { public partial struct Outer<T1> { public static partial class Inner { $M } } }", "public static partial", "$T.Outer<int>.Inner", "ILogger logger"),
        new("namespace Space.@class { public static partial class $T { $M } }", "public static partial", "Space.@class.$T", "ILogger logger"),
        new("public partial interface $T { $M }", "public static partial", "$T", "ILogger logger"),
        new("public partial class $T : MatrixEmpty { $M }", "public virtual partial", "new $T()", "ILogger logger"),
        new("public unsafe partial class $T { $M }", "public static unsafe partial", "$T", "ILogger logger"),
        new("public partial class $T { $M public static void Raise(ILogger logger, Action<ILogger> raise) => raise(logger); }", "public static partial", "$T", "ILogger logger, ILogger other"),
    ];
}
