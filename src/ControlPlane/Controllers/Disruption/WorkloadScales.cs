using Kubestrel.Client.Informers;
using Kubestrel.Controllers.Framework;
using Kubestrel.Kinds;
using Kubestrel.Kinds.Apps.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Disruption;

/// <summary>Finds the replica counts of the workloads that own pods: a ReplicaSet of a Deployment counts as the Deployment.</summary>
internal sealed class WorkloadScales(
    IInformer<ReplicationController> controllers, IInformer<ReplicaSet> sets, IInformer<Deployment> deployments, IInformer<StatefulSet> stateful)
{
    public WorkloadScale Of(IEnumerable<Pod> pods)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var unmanaged = new List<string>();
        foreach (var pod in pods)
        {
            if (Owners.ControllerOf(pod) is not { } owner)
            {
                unmanaged.Add(pod.Metadata.Name);
                continue;
            }

            if (counts.ContainsKey(owner.Uid))
            {
                continue;
            }

            var (workload, error) = Find(pod.Metadata.Namespace, owner);
            if (workload is not { } found)
            {
                return WorkloadScale.Unknown(error ?? $"found no controllers for pod \"{pod.Metadata.Name}\"");
            }

            counts[found.Uid] = found.Replicas;
        }

        return new(counts.Values.Sum(), unmanaged, null);
    }

    private ((string Uid, int Replicas)? Workload, string? Error) Find(string @namespace, OwnerReference owner)
    {
        switch (GroupOf(owner.ApiVersion), owner.Kind)
        {
            case ("", "ReplicationController"):
                return (Scale(controllers.Find(@namespace, owner.Name), owner, static found => found.Spec.Replicas), null);
            case ("apps", "StatefulSet"):
                return (Scale(stateful.Find(@namespace, owner.Name), owner, static found => found.Spec.Replicas), null);
            case ("apps" or "extensions", "ReplicaSet"):
                return (OfSet(@namespace, owner), null);
            case ("apps", "Deployment"):
                return (Scale(deployments.Find(@namespace, owner.Name), owner, static found => found.Spec.Replicas), null);
            default:
                return (null, NotScalable(owner));
        }
    }

    private (string Uid, int Replicas)? OfSet(string @namespace, OwnerReference owner)
    {
        if (sets.Find(@namespace, owner.Name) is not { } set || set.Metadata.Uid != owner.Uid)
        {
            return null;
        }

        return Owners.ControllerOf(set) is { Kind: "Deployment" } above
            ? Scale(deployments.Find(@namespace, above.Name), above, static found => found.Spec.Replicas)
            : (set.Metadata.Uid, set.Spec.Replicas ?? 1);
    }

    private static (string Uid, int Replicas)? Scale<T>(T? workload, OwnerReference owner, Func<T, int?> replicas) where T : MetaObject =>
        workload is not null && workload.Metadata.Uid == owner.Uid ? (owner.Uid, replicas(workload) ?? 1) : null;

    private static string NotScalable(OwnerReference owner)
    {
        var group = GroupOf(owner.ApiVersion);
        var version = owner.ApiVersion[(owner.ApiVersion.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return ApiKinds.Registry.Find(new GroupVersionKind(group, version, owner.Kind))?.Resource is { } resource
            ? $"{resource.Id.GroupResource} does not implement the scale subresource"
            : $"no matches for kind \"{owner.Kind}\" in version \"{owner.ApiVersion}\"";
    }

    private static string GroupOf(string apiVersion) => apiVersion.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? apiVersion[..slash] : "";
}
