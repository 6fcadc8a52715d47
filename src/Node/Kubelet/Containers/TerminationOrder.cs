using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;

namespace Kubestrel.Kubelet.Containers;

/// <summary>
/// Order of ending a pod with sidecars: main containers first, then the sidecars in reverse order of their declaration.
/// A container that waits for its turn gives up when its grace period is over.
/// </summary>
internal sealed class TerminationOrder
{
    private readonly Dictionary<string, TaskCompletionSource> _ended = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Task>> _waitsFor = new(StringComparer.Ordinal);

    public TerminationOrder(Pod pod, IEnumerable<string> running)
    {
        var names = running.ToHashSet(StringComparer.Ordinal);
        var main = pod.Spec.Containers.Select(container => Track(container.Name, names)).ToList();
        Task? later = null;
        foreach (var container in pod.Spec.InitContainers.Reverse())
        {
            var ended = Track(container.Name, names);
            if (container.IsRestartable())
            {
                _waitsFor[container.Name] = later is null ? main : [.. main, later];
                later = ended;
            }
        }
    }

    public async Task WaitForTurnAsync(string container, TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        if (limit <= TimeSpan.Zero || !_waitsFor.TryGetValue(container, out var tasks))
        {
            return;
        }

        await Task.WhenAny(Task.WhenAll(tasks), Task.Delay(limit, time, cancellationToken)).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }

    public void Ended(string container)
    {
        if (_ended.TryGetValue(container, out var ended))
        {
            ended.TrySetResult();
        }
    }

    private Task Track(string name, HashSet<string> running)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!running.Contains(name))
        {
            ended.SetResult();
        }

        _ended[name] = ended;
        return ended.Task;
    }
}
