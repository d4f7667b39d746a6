using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using LoggingAnalyzers.Events;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LoggingAnalyzers.Tests.Events;

/// <summary>How much code an event of three arguments is, beside the runtime's generator where that writes a struct too.</summary>
public class EventCodeSizeTests
{
    private const int Count = 20;

    // Holes in another order than the parameters: a delegate of LoggerMessage.Define cannot do that, so that a struct is written.
    private const string Template = "Order {orderId} of {customer} took {elapsedMs} ms";
    private const string Parameters = "int elapsedMs, string customer, long orderId";

    [Fact]
    public void Event_is_at_most_a_fifth_larger()
    {
        var ours = SizeOf(new EventGenerator(), i => $"[LogEvent(\"order_{i}\", Message = \"{Template}\")]");
        var theirs = SizeOf(FrameworkGenerator.Create(), i => $"[LoggerMessage(EventId = {i + 1}, Level = LogLevel.Information, Message = \"{Template}\")]");

        TestContext.Current.SendDiagnosticMessage($"{ours} bytes of IL, the runtime's generator {theirs}, {(double)ours / theirs:F2}x");
        Assert.InRange((double)ours / theirs, 0.1, 1.2);
    }

    /// <summary>The bytes of IL that each event adds.</summary>
    private static int SizeOf(IIncrementalGenerator generator, Func<int, string> attribute) =>
        (SizeOf(generator, attribute, Count) - SizeOf(generator, attribute, 1)) / (Count - 1);

    private static int SizeOf(IIncrementalGenerator generator, Func<int, string> attribute, int count)
    {
        var declarations = string.Concat(Enumerable.Range(0, count).Select(i =>
            $"{attribute(i)} public static partial void Order{i}(this ILogger logger, {Parameters});\n"));
        var compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(EventTest.Source(declarations), cancellationToken: TestContext.Current.CancellationToken)],
            ReferenceSets.Of(ReferenceSet.Microsoft),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create(generator).RunGeneratorsAndUpdateCompilation(
            compilation, out var written, out _, TestContext.Current.CancellationToken);
        using var image = new MemoryStream();
        var emitted = written.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        image.Position = 0;
        using var file = new PEReader(image);
        var metadata = file.GetMetadataReader();
        return metadata.MethodDefinitions
            .Select(handle => metadata.GetMethodDefinition(handle).RelativeVirtualAddress)
            .Where(address => address != 0)
            .Sum(address => file.GetMethodBody(address).Size);
    }
}
