namespace Kubestrel.Scheduler.Framework;

internal static class Normalization
{
    public const long MaxScore = 100;

    /// <summary>Scales scores so that the highest is 100; reversed: the lowest counts most.</summary>
    public static void Scale(Span<long> scores, bool reverse)
    {
        long max = 0;
        foreach (var score in scores)
        {
            max = Math.Max(max, score);
        }

        for (var i = 0; i < scores.Length; i++)
        {
            var scaled = max == 0 ? 0 : MaxScore * scores[i] / max;
            scores[i] = reverse ? MaxScore - scaled : scaled;
        }
    }
}
