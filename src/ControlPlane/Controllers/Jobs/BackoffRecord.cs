using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Jobs;

/// <summary>How often a job's pods have failed since the last success, and when last: 10 s before the next pod, doubled up to 10 minutes.</summary>
internal readonly record struct BackoffRecord(int Failures, DateTimeOffset? Last)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public BackoffRecord Next(IReadOnlyCollection<Pod> succeeded, IReadOnlyCollection<Pod> failed)
    {
        if (succeeded.Count == 0)
        {
            return failed.Count == 0 ? this : new(Failures + failed.Count, failed.Max(FinishTimes.Of));
        }

        var success = succeeded.Max(FinishTimes.Of);
        var later = failed.Select(FinishTimes.Of).Where(time => time > success).ToList();
        return later.Count == 0 ? default : new(later.Count, later.Max());
    }

    public TimeSpan Remaining(DateTimeOffset now) => Remaining(Failures, Last, now);

    public static TimeSpan Remaining(int failures, DateTimeOffset? last, DateTimeOffset now)
    {
        if (failures == 0 || last is not { } since)
        {
            return TimeSpan.Zero;
        }

        var backoff = failures > 7 ? Longest : First * Math.Pow(2, failures - 1);
        var left = (backoff < Longest ? backoff : Longest) - (now - since);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
