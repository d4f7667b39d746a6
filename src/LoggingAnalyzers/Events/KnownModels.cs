using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Events;

/// <summary>
/// The models that were read of a file, for as long as the file and all that it means stay the same. The compiler asks
/// for every event anew after every edit; binding their signatures is most of what an answer costs.
/// </summary>
/// <remarks>A cache and nothing else: what it gives is what reading would.</remarks>
internal static class KnownModels
{
    private static readonly PerCompilation<DeclaredSurface> Surfaces = new(static c => new DeclaredSurface(c));
    private static readonly ConditionalWeakTable<SyntaxTree, File> Files = new();

    /// <summary>The model of the declaration, read where it is not known.</summary>
    public static EventModel? Get(SyntaxNode declaration, EventCategory category, Compilation compilation, Func<EventModel?> read)
    {
        var models = Files.GetOrCreateValue(declaration.SyntaxTree).In(Surfaces.Of(compilation), declaration.SyntaxTree);
        var key = (declaration.SpanStart, category);
        if (!models.TryGetValue(key, out var model))
        {
            model = read();
            models[key] = model;
        }

        return model;
    }

    private sealed class File
    {
        private Version? _version;

        public ConcurrentDictionary<(int Start, EventCategory Category), EventModel?> In(DeclaredSurface surface, SyntaxTree tree)
        {
            var version = _version;
            if (version is null || !ReferenceEquals(version.Surface, surface))
            {
                // The newest surface takes the place of an equal one, so that no older tree is kept alive.
                version = new Version(surface, version is not null && surface.IsSameFor(tree, version.Surface) ? version.Models : new());
                _version = version;
            }

            return version.Models;
        }

        private sealed record Version(
            DeclaredSurface Surface, ConcurrentDictionary<(int Start, EventCategory Category), EventModel?> Models);
    }
}
