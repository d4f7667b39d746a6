namespace Tour;

/// <summary>The difference of texts, line by line.</summary>
internal static class LineDiff
{
    /// <summary>Prints what changed, file by file, with the number of the line.</summary>
    public static void Print(SortedDictionary<string, string> before, SortedDictionary<string, string> after)
    {
        foreach (var (file, text) in after.Where(file => before.GetValueOrDefault(file.Key, "") != file.Value))
        {
            Console.WriteLine(file);
            foreach (var line in Compare(before.GetValueOrDefault(file, "").Split('\n'), text.Split('\n')))
            {
                Console.WriteLine($"  {line}");
            }
        }
    }

    private static IEnumerable<string> Compare(string[] before, string[] after)
    {
        var common = CommonLengths(before, after);
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                (i, j) = (i + 1, j + 1);
            }
            else if (i < before.Length && (j == after.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                yield return $"{++i,4} - {before[i - 1].Trim()}";
            }
            else
            {
                yield return $"{++j,4} + {after[j - 1].Trim()}";
            }
        }
    }

    /// <summary>The length of the longest common subsequence of what follows each pair of positions.</summary>
    private static int[,] CommonLengths(string[] before, string[] after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = before[i] == after[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }
}
