using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace LoggingAnalyzers.Sanitizing;

/// <summary>HMAC-SHA-256 with one key for the process.</summary>
internal static class KeyedHash
{
    private const string Prefix = "h_";
    private const int MinimumKeyLength = 16;
    private const int ShownBytes = 16;

    /// <summary>Up to as many characters, the bytes stand on the stack: names, addresses, numbers.</summary>
    private const int ShortValue = 64;

    /// <summary>Setting up an HMAC costs more than twice the hashing itself, and an instance is not thread-safe: one per thread.</summary>
    [ThreadStatic]
    private static Hasher? s_hasher;

    private static byte[] s_key = RandomKey();

    internal static void Use(byte[] key)
    {
        if (key is null)
        {
            throw new ArgumentNullException(nameof(key));
        }

        if (key.Length < MinimumKeyLength)
        {
            throw new ArgumentException($"A hash key has at least {MinimumKeyLength} bytes.", nameof(key));
        }

        Volatile.Write(ref s_key, (byte[])key.Clone());
    }

    internal static string Of(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return string.Empty;
        }

        var key = Volatile.Read(ref s_key);
        var hasher = s_hasher;
        if (hasher is null || !ReferenceEquals(hasher.Key, key))
        {
            hasher?.Dispose();
            s_hasher = hasher = new Hasher(key);
        }

        return hasher.Compute(value!);
    }

    private static byte[] RandomKey()
    {
        var key = new byte[32];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(key);
        return key;
    }

    private sealed class Hasher(byte[] key) : IDisposable
    {
        private readonly IncrementalHash _hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);

        internal byte[] Key => key;

        public void Dispose() => _hmac.Dispose();

        internal string Compute(string value)
        {
#if NET8_0_OR_GREATER
            if (value.Length <= ShortValue)
            {
                Span<byte> few = stackalloc byte[3 * ShortValue];
                few = few.Slice(0, Encoding.UTF8.GetBytes(value, few));
                _hmac.AppendData(few);
                CryptographicOperations.ZeroMemory(few);
                return Finish();
            }
#endif
            var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
            try
            {
                _hmac.AppendData(bytes, 0, Encoding.UTF8.GetBytes(value, 0, value.Length, bytes, 0));
                return Finish();
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
            }
        }

        private string Finish()
        {
#if NET8_0_OR_GREATER
            Span<byte> hash = stackalloc byte[32];
            _hmac.GetHashAndReset(hash);
#else
            var hash = _hmac.GetHashAndReset();
#endif
            Span<char> text = stackalloc char[Prefix.Length + (2 * ShownBytes)];
            Prefix.AsSpan().CopyTo(text);
            for (var i = 0; i < ShownBytes; i++)
            {
                text[Prefix.Length + (2 * i)] = HexDigit(hash[i] >> 4);
                text[Prefix.Length + (2 * i) + 1] = HexDigit(hash[i] & 0xF);
            }

            return text.ToString();
        }

        private static char HexDigit(int value) => "0123456789abcdef"[value];
    }
}
