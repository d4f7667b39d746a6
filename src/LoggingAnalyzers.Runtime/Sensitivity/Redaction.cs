namespace LoggingAnalyzers;

/// <summary>What is logged in place of a sensitive value.</summary>
public enum Redaction
{
    /// <summary>What the <see cref="DataKind"/> asks for.</summary>
    Default = 0,

    /// <summary>Nothing of the value: a fixed text.</summary>
    Erase = 1,

    /// <summary>A mask of fixed length that keeps at most four characters and a quarter of the value.</summary>
    Mask = 2,

    /// <summary>A keyed hash (HMAC-SHA-256): equal values stay correlatable, the value is not shown.</summary>
    Hash = 3,

    /// <summary>The last four characters; short values are masked whole.</summary>
    Last4 = 4,
}
