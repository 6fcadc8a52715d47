namespace Kubestrel.Pki.Certificates;

/// <summary>
/// Holds the newest <see cref="ClusterCertificates"/> and renews them while the program runs: readers take <see cref="Current"/> for each
/// new connection. A check that fails (a full disk) leaves the old ones in use and is tried again an hour later.
/// </summary>
public sealed class CertificateRenewer(ClusterPki pki, ClusterCertificates first, TimeProvider timeProvider)
{
    private volatile ClusterCertificates _current = first;

    public ClusterCertificates Current => _current;

    /// <summary>Runs until cancelled. The callbacks say what was renewed and what failed; they are called on this loop.</summary>
    public Task RunAsync(Action<ClusterCertificates> renewed, Action<PkiException> failed, CancellationToken cancellationToken) =>
        RenewalLoop.RunAsync(
            () => _current.RenewAt,
            () =>
            {
                _current = pki.Ensure();
                renewed(_current);
            },
            failed,
            timeProvider,
            cancellationToken);
}
