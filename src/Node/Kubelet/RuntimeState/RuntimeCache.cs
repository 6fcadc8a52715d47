using System.Collections.Concurrent;
using Kubestrel.Runtimes.Contract;

namespace Kubestrel.Kubelet.RuntimeState;

/// <summary>The newest known state of every pod in the runtime. Refreshes of one pod do not overtake each other.</summary>
internal sealed class RuntimeCache(RuntimePodReader reader)
{
    private readonly ConcurrentDictionary<string, RuntimePod> _pods = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.Ordinal);

    public ICollection<RuntimePod> Pods => _pods.Values;

    public RuntimePod Get(string uid) => _pods.TryGetValue(uid, out var pod) ? pod : new RuntimePod(uid, "", "");

    /// <summary>Reads the pod from the runtime now. A pod that is gone is forgotten, its addresses last until then.</summary>
    public async Task<RuntimeResult<RuntimePod>> RefreshAsync(string uid, CancellationToken cancellationToken)
    {
        var gate = _gates.GetOrAdd(uid, static _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var read = await reader.ReadAsync(uid, cancellationToken).ConfigureAwait(false);
            return read.IsOk ? Store(read.Value) : read.Error;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Forget(string uid)
    {
        _pods.TryRemove(uid, out _);
        _gates.TryRemove(uid, out _);
    }

    private RuntimePod Store(RuntimePod pod)
    {
        _pods.TryGetValue(pod.Uid, out var old);
        foreach (var gone in (old?.Containers ?? []).Where(container => pod.Containers.All(current => current.Id != container.Id)))
        {
            reader.Forget(gone.Id);
        }

        if (pod.IsEmpty)
        {
            _pods.TryRemove(pod.Uid, out _);
            return pod with { Name = old?.Name ?? "", Namespace = old?.Namespace ?? "", Ips = old?.Ips ?? [] };
        }

        var stored = pod.Ips.Count == 0 && old is { Ips.Count: > 0 } ? pod with { Ips = old.Ips } : pod;
        _pods[pod.Uid] = stored;
        return stored;
    }
}
