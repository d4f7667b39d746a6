using System.Buffers;

namespace LoggingAnalyzers.Sanitizing;

/// <summary>
/// Arrays for the time of one call: small ones from the thread itself, since taking one from the pool and giving it back costs more
/// than the work on a line, larger ones from the pool.
/// </summary>
/// <remarks>All come from the pool in the build for netstandard2.0: what a compiler loads keeps nothing.</remarks>
internal static class ScratchArray<T>
{
#if NET8_0_OR_GREATER
    /// <summary>The length of the array that a thread keeps.</summary>
    private const int Kept = 1024;

    /// <summary>Absent while it is in use.</summary>
    [ThreadStatic]
    private static T[]? t_array;

    /// <summary>Takes an array of at least a length, with anything in it.</summary>
    internal static T[] Take(int length)
    {
        if (length > Kept)
        {
            return ArrayPool<T>.Shared.Rent(length);
        }

        var array = t_array;
        t_array = null;
        return array ?? new T[Kept];
    }

    internal static void GiveBack(T[] array)
    {
        if (array.Length == Kept)
        {
            t_array = array;
        }
        else
        {
            ArrayPool<T>.Shared.Return(array);
        }
    }
#else
    internal static T[] Take(int length) => ArrayPool<T>.Shared.Rent(length);

    internal static void GiveBack(T[] array) => ArrayPool<T>.Shared.Return(array);
#endif
}
