namespace Kubestrel.Pki.Certificates;

/// <summary>Sleeps until certificates are due, at most an hour at a time since the clock may be set, and has them renewed.</summary>
internal static class RenewalLoop
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromHours(1);

    /// <summary>Runs until cancelled. A renewal that fails (a full disk) is tried again an hour later; the old certificates stay in use.</summary>
    /// <param name="dueAt">When the certificates in use are to be renewed.</param>
    public static async Task RunAsync(
        Func<DateTimeOffset> dueAt, Action renew, Action<PkiException> failed, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var notBefore = DateTimeOffset.MinValue;
        while (!cancellationToken.IsCancellationRequested)
        {
            var due = dueAt() > notBefore ? dueAt() : notBefore;
            var wait = due - timeProvider.GetUtcNow();
            wait = wait < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : wait < s_longestWait ? wait : s_longestWait;
            try
            {
                await Task.Delay(wait, timeProvider, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }

            if (timeProvider.GetUtcNow() < due)
            {
                continue;
            }

            try
            {
                renew();
            }
            catch (PkiException failure)
            {
                failed(failure);
                notBefore = timeProvider.GetUtcNow() + s_longestWait;
            }
        }
    }
}
