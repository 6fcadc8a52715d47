namespace Kubestrel.Pki.Certificates;

/// <summary>
/// Holds a node's newest certificates and renews them while the program runs: the node's server takes <see cref="Current"/> at each handshake.
/// </summary>
/// <param name="ensure">Makes or renews the certificates (<see cref="ClusterPki.EnsureNode"/>).</param>
public sealed class NodeCertificateRenewer(Func<NodeCertificates> ensure, TimeProvider timeProvider)
{
    private volatile NodeCertificates _current = ensure();

    public NodeCertificates Current => _current;

    /// <summary>Runs until cancelled. The callbacks say what was renewed and what failed; they are called on this loop.</summary>
    public Task RunAsync(Action<NodeCertificates> renewed, Action<PkiException> failed, CancellationToken cancellationToken) =>
        RenewalLoop.RunAsync(
            () => _current.RenewAt,
            () =>
            {
                _current = ensure();
                renewed(_current);
            },
            failed,
            timeProvider,
            cancellationToken);
}
