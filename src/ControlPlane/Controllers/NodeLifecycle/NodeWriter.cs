using Kubestrel.Client;
using Kubestrel.Client.Events;
using Kubestrel.Client.Requests;
using Kubestrel.Controllers.Framework.Pods;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.NodeLifecycle;

/// <summary>Writes what the node lifecycle controller decides.</summary>
internal sealed class NodeWriter(IKubeClient client, IEventRecorder events, TimeProvider time)
{
    /// <summary>Changes the node's taints as it is now; false when that failed.</summary>
    public async Task<bool> TaintAsync(Node node, Func<Node, ValueList<Taint>> change, CancellationToken cancellationToken)
    {
        if (change(node) == node.Spec.Taints)
        {
            return true;
        }

        var written = await client.ModifyAsync<Node>(
            "", node.Metadata.Name, current => change(current) is var taints && taints != current.Spec.Taints ? current with { Spec = current.Spec with { Taints = taints } } : null, cancellationToken).ConfigureAwait(false);
        return written.IsSuccess || written.IsNotFound;
    }

    public async Task LabelAsync(Node node, ValueMap<string> labels, CancellationToken cancellationToken)
    {
        var written = await client.ModifyAsync<Node>(
            "", node.Metadata.Name, current => current with { Metadata = current.Metadata with { Labels = current.Metadata.Labels.WithAll(labels) } }, cancellationToken).ConfigureAwait(false);
        if (!written.IsSuccess && !written.IsNotFound)
        {
            throw new ApiException(written.Error);
        }
    }

    /// <summary>Sets the Ready condition of the pods to False, since nobody knows better; false when one of them failed.</summary>
    public async Task<bool> MarkNotReadyAsync(IEnumerable<Pod> pods, CancellationToken cancellationToken)
    {
        var all = true;
        foreach (var pod in pods.Where(static pod => PodState.Condition(pod, "Ready") is { Status: not "False" }))
        {
            var now = Time.From(time.GetUtcNow());
            var changed = pod with
            {
                Status = pod.Status with { Conditions = pod.Status.Conditions.Map(condition => condition.Type == "Ready" ? condition with { Status = "False", LastTransitionTime = now } : condition) },
            };
            var written = await client.UpdateStatusAsync(changed, cancellationToken).ConfigureAwait(false);
            if (written.IsNotFound)
            {
                continue;
            }

            all &= written.IsSuccess;
            events.Record(pod, "Warning", "NodeNotReady", "Node is not ready");
        }

        return all;
    }
}
