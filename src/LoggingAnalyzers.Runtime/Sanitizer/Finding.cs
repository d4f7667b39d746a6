namespace LoggingAnalyzers.Sanitizing;

/// <summary>What stands in place of a finding.</summary>
internal enum FindingKind
{
    /// <summary>The text of an erased value.</summary>
    Secret,

    /// <summary>A fixed text that still reads as an address.</summary>
    Email,

    /// <summary>Stars and the last four characters of a card or account number.</summary>
    Number,
}

/// <summary>A piece of text to replace.</summary>
internal readonly struct Finding(int start, int end, FindingKind kind) : IComparable<Finding>
{
    internal int Start { get; } = start;

    internal int End { get; } = end;

    internal FindingKind Kind { get; } = kind;

    public int CompareTo(Finding other) => Start.CompareTo(other.Start);
}
