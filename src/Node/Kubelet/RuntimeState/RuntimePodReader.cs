using System.Collections.Concurrent;
using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Sandboxes;

namespace Kubestrel.Kubelet.RuntimeState;

/// <summary>Asks the runtime for everything about one pod. Ended containers do not change and are read once.</summary>
internal sealed class RuntimePodReader(ISandboxReader sandboxes, IContainerReader containers)
{
    private readonly ConcurrentDictionary<string, RuntimeContainerStatus> _ended = new();

    public async Task<RuntimeResult<RuntimePod>> ReadAsync(string uid, CancellationToken cancellationToken)
    {
        var labels = new Dictionary<string, string> { [ContainerLabels.PodUid] = uid };
        var listedSandboxes = await sandboxes.ListSandboxesAsync(new SandboxFilter { Labels = labels }, cancellationToken).ConfigureAwait(false);
        if (!listedSandboxes.IsOk)
        {
            return listedSandboxes.Error;
        }

        var listedContainers = await containers.ListContainersAsync(new ContainerFilter { Labels = labels }, cancellationToken).ConfigureAwait(false);
        return listedContainers.IsOk
            ? await ReadAsync(uid, listedSandboxes.Value, listedContainers.Value, cancellationToken).ConfigureAwait(false)
            : listedContainers.Error;
    }

    /// <summary>Reads the details of what a list showed.</summary>
    public async Task<RuntimeResult<RuntimePod>> ReadAsync(
        string uid, IEnumerable<SandboxInfo> listedSandboxes, IEnumerable<ContainerInfo> listedContainers, CancellationToken cancellationToken)
    {
        var name = "";
        var @namespace = "";
        var sandboxStatuses = new List<SandboxStatus>();
        foreach (var info in listedSandboxes)
        {
            (name, @namespace) = (info.Metadata.Name, info.Metadata.Namespace);
            var status = await sandboxes.GetSandboxAsync(info.Id, cancellationToken).ConfigureAwait(false);
            if (status.IsOk)
            {
                sandboxStatuses.Add(status.Value);
            }
            else if (!status.Error.IsNotFound)
            {
                return status.Error;
            }
        }

        var containerStatuses = new List<RuntimeContainerStatus>();
        foreach (var info in listedContainers)
        {
            name = name.Length > 0 ? name : info.Labels.GetValueOrDefault(ContainerLabels.PodName, "");
            @namespace = @namespace.Length > 0 ? @namespace : info.Labels.GetValueOrDefault(ContainerLabels.PodNamespace, "");
            var status = await ReadContainerAsync(info, cancellationToken).ConfigureAwait(false);
            if (status.IsOk)
            {
                containerStatuses.Add(status.Value);
            }
            else if (!status.Error.IsNotFound)
            {
                return status.Error;
            }
        }

        sandboxStatuses.Sort((a, b) => b.CreatedAt.CompareTo(a.CreatedAt));
        containerStatuses.Sort((a, b) => b.CreatedAt.CompareTo(a.CreatedAt));
        return new RuntimePod(uid, name, @namespace)
        {
            Sandboxes = sandboxStatuses,
            Containers = containerStatuses,
            Ips = sandboxStatuses is [{ State: SandboxState.Ready } newest, ..] ? newest.Ips : [],
        };
    }

    public void Forget(string containerId) => _ended.TryRemove(containerId, out _);

    private async Task<RuntimeResult<RuntimeContainerStatus>> ReadContainerAsync(ContainerInfo info, CancellationToken cancellationToken)
    {
        if (_ended.TryGetValue(info.Id, out var known))
        {
            return known;
        }

        var read = await containers.GetContainerAsync(info.Id, cancellationToken).ConfigureAwait(false);
        if (!read.IsOk)
        {
            return read;
        }

        var status = read.Value with { SandboxId = info.SandboxId };
        if (status.State == RuntimeContainerState.Exited)
        {
            _ended[info.Id] = status = TerminationMessages.Attach(status);
        }

        return status;
    }
}
