namespace Kubestrel.Runtimes.Contract.Status;

public interface IRuntimeNetwork
{
    /// <summary>Tells the runtime the node's pod CIDR(s), comma separated.</summary>
    Task<RuntimeResult> UpdatePodCidrAsync(string podCidr, CancellationToken cancellationToken);
}
