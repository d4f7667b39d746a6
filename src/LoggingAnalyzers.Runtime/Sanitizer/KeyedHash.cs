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
            var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
            try
            {
                var count = Encoding.UTF8.GetBytes(value, 0, value.Length, bytes, 0);
                _hmac.AppendData(bytes, 0, count);
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
            finally
            {
                ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
            }
        }

        private static char HexDigit(int value) => (char)(value < 10 ? '0' + value : 'a' + value - 10);
    }
}
