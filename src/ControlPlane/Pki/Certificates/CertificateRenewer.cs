namespace Kubestrel.Pki.Certificates;

/// <summary>
/// Holds the newest <see cref="ClusterCertificates"/> and renews them while the program runs: readers take <see cref="Current"/> for each
/// new connection. A check that fails (a full disk) leaves the old ones in use and is tried again an hour later.
/// </summary>
public sealed class CertificateRenewer(ClusterPki pki, ClusterCertificates first, TimeProvider timeProvider)
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromHours(1);
    private volatile ClusterCertificates _current = first;

    public ClusterCertificates Current => _current;

    /// <summary>Runs until cancelled. The callbacks say what was renewed and what failed; they are called on this loop.</summary>
    public async Task RunAsync(Action<ClusterCertificates> renewed, Action<PkiException> failed, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var wait = _current.RenewAt - timeProvider.GetUtcNow();
            wait = wait < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : wait < s_longestWait ? wait : s_longestWait;
            try
            {
                await Task.Delay(wait, timeProvider, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }

            if (timeProvider.GetUtcNow() < _current.RenewAt)
            {
                continue;
            }

            try
            {
                _current = pki.Ensure();
            }
            catch (PkiException failure)
            {
                failed(failure);
                _current = _current with { RenewAt = timeProvider.GetUtcNow() + s_longestWait };
                continue;
            }

            renewed(_current);
        }
    }
}
