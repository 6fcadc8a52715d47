namespace Kubestrel.Runtimes.Contract.Streaming;

/// <summary>Asks the runtime for a one-use URL of its streaming server (SPDY/3.1 and WebSocket), valid for a minute.</summary>
public interface IStreamingUrls
{
    Task<RuntimeResult<Uri>> ExecUrlAsync(ExecStreamRequest request, CancellationToken cancellationToken);

    Task<RuntimeResult<Uri>> AttachUrlAsync(AttachStreamRequest request, CancellationToken cancellationToken);

    /// <summary><paramref name="ports"/> may be empty: SPDY clients name the port in each stream.</summary>
    Task<RuntimeResult<Uri>> PortForwardUrlAsync(string sandboxId, IReadOnlyList<int> ports, CancellationToken cancellationToken);
}
