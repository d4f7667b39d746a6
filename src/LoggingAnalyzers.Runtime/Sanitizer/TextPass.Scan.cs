using LoggingAnalyzers.Sanitizing.Recognizers;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
#endif

namespace LoggingAnalyzers.Sanitizing;

/// <content>The scan, block by block.</content>
internal ref partial struct TextPass
{
    internal void Run()
    {
#if NET8_0_OR_GREATER
        if (Avx2.IsSupported)
        {
            RunWide();
        }
        else
#endif
        {
            var triggers = default(Triggers);
            for (var start = 0; start < text.Length; start += CharMasks.Width)
            {
                if (triggers.Next(CharMasks.Read(text, start)))
                {
                    var found = triggers;
                    Visit(start, in found);
                }
            }
        }

        if (_hasHiddenSeparators && (kinds & TextKinds.PaymentCard) != 0)
        {
            CardFinder.FindAll(text, ref Findings);
        }
    }

#if NET8_0_OR_GREATER
    private void RunWide()
    {
        if (text.Length < CharMasks.Width)
        {
            RunShort();
            return;
        }

        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));
        var triggers = default(Triggers);
        var last = text.Length - CharMasks.Width;
        for (var start = 0; start < text.Length; start += CharMasks.Width)
        {
            CharMasks.ReadWide(ref Unsafe.Add(ref first, Math.Min(start, last)), out var masks);
            if (start > last)
            {
                // The last block is read where it ends.
                masks.MoveDown(start - last);
            }

            if (triggers.Next(in masks))
            {
                var found = triggers;
                Visit(start, in found);
            }
        }
    }

    private void RunShort()
    {
        Span<char> padded = stackalloc char[CharMasks.Width];
        padded.Fill('/');
        text.CopyTo(padded);
        CharMasks.ReadWide(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(padded)), out var masks);
        var triggers = default(Triggers);
        if (triggers.Next(in masks))
        {
            Visit(0, in triggers);
        }
    }
#endif
}
