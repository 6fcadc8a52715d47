namespace Kubestrel.Controllers.Framework;

/// <summary>Many equal calls in batches of 1, 2, 4, ... at once; the first batch with a failure is the last, since the rest would fail alike.</summary>
internal static class SlowStart
{
    /// <param name="call">Gets the call's number from 0; null is success.</param>
    /// <returns>How many succeeded, and the first failure.</returns>
    public static async Task<(int Succeeded, Status? Error)> RunAsync(int count, Func<int, Task<Status?>> call)
    {
        var succeeded = 0;
        var next = 0;
        for (var batch = 1; next < count; batch = Math.Min(batch * 2, count - next))
        {
            var first = next;
            var results = await Task.WhenAll(Enumerable.Range(first, batch).Select(call)).ConfigureAwait(false);
            next += batch;
            succeeded += results.Count(static error => error is null);
            if (results.FirstOrDefault(static error => error is not null) is { } failure)
            {
                return (succeeded, failure);
            }
        }

        return (succeeded, null);
    }
}
