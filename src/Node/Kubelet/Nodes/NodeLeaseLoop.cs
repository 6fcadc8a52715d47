using Kubestrel.Client;
using Kubestrel.Kinds.Coordination.V1;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet.Nodes;

/// <summary>Renews the node's lease every quarter of its duration; the node is the lease's owner.</summary>
internal sealed partial class NodeLeaseLoop(KubeletOptions options, IKubeClient client, NodeFacts facts, TimeProvider time, ILogger<NodeLeaseLoop> logger)
{
    private const string Namespace = "kube-node-lease";
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan MaxRetryInterval = TimeSpan.FromSeconds(7);

    private Lease? _lease;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var failures = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                failures = await RenewAsync(cancellationToken).ConfigureAwait(false) ? 0 : failures + 1;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                failures++;
                LogFailed(exception);
            }

            var retry = RetryInterval * Math.Pow(2, Math.Min(failures - 1, 6));
            var delay = failures == 0 ? TimeSpan.FromSeconds(options.NodeLeaseDurationSeconds / 4.0) : retry < MaxRetryInterval ? retry : MaxRetryInterval;
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> RenewAsync(CancellationToken cancellationToken)
    {
        if (facts.Node is null)
        {
            return false;
        }

        if (_lease is { } known)
        {
            var updated = await client.UpdateAsync(Renewed(known), cancellationToken).ConfigureAwait(false);
            if (updated.IsSuccess)
            {
                _lease = updated.Value;
                return true;
            }
        }

        var read = await client.GetAsync<Lease>(Namespace, options.NodeName, cancellationToken).ConfigureAwait(false);
        var written = read.IsSuccess ? await client.UpdateAsync(Renewed(read.Value), cancellationToken).ConfigureAwait(false)
            : read.IsNotFound ? await client.CreateAsync(Renewed(NewLease()), cancellationToken).ConfigureAwait(false)
            : read;
        _lease = written.ValueOrNull;
        if (!written.IsSuccess)
        {
            LogRefused(written.Error.Message);
        }

        return written.IsSuccess;
    }

    private Lease NewLease() => Lease.Empty with
    {
        Metadata = ObjectMeta.Empty with { Name = options.NodeName, Namespace = Namespace },
    };

    private Lease Renewed(Lease lease) => lease with
    {
        Metadata = lease.Metadata.OwnerReferences.Count > 0 || facts.Node is not { } node ? lease.Metadata : lease.Metadata with
        {
            OwnerReferences = [OwnerReference.Empty with { ApiVersion = "v1", Kind = "Node", Name = node.Metadata.Name, Uid = node.Metadata.Uid }],
        },
        Spec = lease.Spec with
        {
            HolderIdentity = options.NodeName,
            LeaseDurationSeconds = options.NodeLeaseDurationSeconds,
            RenewTime = MicroTime.From(time.GetUtcNow()),
        },
    };

    [LoggerMessage(Level = LogLevel.Debug, Message = "The node lease was refused: {Reason}")]
    private partial void LogRefused(string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The node lease could not be renewed")]
    private partial void LogFailed(Exception exception);
}
