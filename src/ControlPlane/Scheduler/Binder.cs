using System.Text.Json;
using Kubestrel.Client;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Scheduler;

/// <summary>Writes the scheduler's decisions to the API.</summary>
internal sealed class Binder(IKubeClient client, TimeProvider time)
{
    private static readonly ResourceInfo Pods = KubeClientExtensions.ResourceOf<Pod>();

    public Task<ApiResult<KubeObject>> BindAsync(Pod pod, string node, CancellationToken cancellationToken) =>
        client.WriteAsync(
            new(WriteVerb.Create, Pods, pod.Metadata.Namespace, pod.Metadata.Name)
            {
                Subresource = "binding",
                Body = Binding.Empty with
                {
                    ApiVersion = "v1",
                    Kind = "Binding",
                    Metadata = ObjectMeta.Empty with { Name = pod.Metadata.Name, Namespace = pod.Metadata.Namespace, Uid = pod.Metadata.Uid },
                    Target = ObjectReference.Empty with { Kind = "Node", Name = node },
                },
            },
            cancellationToken);

    /// <summary>Sets PodScheduled to False with the message, and the nomination unless it is null; writes nothing that stands already.</summary>
    public Task MarkUnschedulableAsync(Pod pod, string message, string? nomination, CancellationToken cancellationToken)
    {
        var nominated = nomination ?? pod.Status.NominatedNodeName;
        var known = pod.Status.Conditions.Find(condition => condition.Type == "PodScheduled");
        if (known is { Status: "False", Reason: "Unschedulable" } && known.Message == message && nominated == pod.Status.NominatedNodeName)
        {
            return Task.CompletedTask;
        }

        var since = known is { Status: "False" } && !known.LastTransitionTime.IsZero ? known.LastTransitionTime : Time.From(time.GetUtcNow());
        return PatchStatusAsync(
            pod,
            new Dictionary<string, object?>
            {
                ["nominatedNodeName"] = nominated.Length == 0 ? null : nominated,
                ["conditions"] = new[] { Condition("PodScheduled", "False", "Unschedulable", message, since) },
            },
            cancellationToken);
    }

    public Task ClearNominationAsync(Pod pod, CancellationToken cancellationToken) =>
        PatchStatusAsync(pod, new Dictionary<string, object?> { ["nominatedNodeName"] = null }, cancellationToken);

    /// <summary>Makes room for a pod of higher priority: marks the victim, then deletes it.</summary>
    public async Task EvictAsync(Pod victim, Pod preemptor, CancellationToken cancellationToken)
    {
        var message = $"{preemptor.Spec.SchedulerName}: preempting to accommodate a higher priority pod";
        await PatchStatusAsync(
            victim,
            new Dictionary<string, object?>
            {
                ["conditions"] = new[] { Condition("DisruptionTarget", "True", "PreemptionByScheduler", message, Time.From(time.GetUtcNow())) },
            },
            cancellationToken).ConfigureAwait(false);
        await client.DeleteAsync<Pod>(victim.Metadata.Namespace, victim.Metadata.Name, cancellationToken).ConfigureAwait(false);
    }

    private Task PatchStatusAsync(Pod pod, Dictionary<string, object?> status, CancellationToken cancellationToken) =>
        client.PatchAsync<Pod>(
            pod.Metadata.Namespace,
            pod.Metadata.Name,
            PatchType.Strategic,
            JsonSerializer.Serialize(new Dictionary<string, object?> { ["metadata"] = new { uid = pod.Metadata.Uid }, ["status"] = status }),
            cancellationToken,
            "status");

    private static Dictionary<string, object?> Condition(string type, string status, string reason, string message, Time since) => new()
    {
        ["type"] = type,
        ["status"] = status,
        ["reason"] = reason,
        ["message"] = message,
        ["lastProbeTime"] = null,
        ["lastTransitionTime"] = since.ToString(),
    };
}
