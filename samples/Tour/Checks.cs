namespace Tour;

/// <summary>What the tour claims, and whether it is so.</summary>
internal sealed class Checks
{
    public int Passed { get; private set; }

    public int Failed { get; private set; }

    public void That(bool holds, string claim)
    {
        Console.WriteLine($"[{(holds ? "ok" : "FAILED")}] {claim}");
        if (holds)
        {
            Passed++;
        }
        else
        {
            Failed++;
        }
    }
}
