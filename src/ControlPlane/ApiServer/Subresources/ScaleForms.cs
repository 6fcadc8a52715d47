using Kubestrel.Kinds.Apps.V1;
using Kubestrel.Kinds.Autoscaling.V1;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Subresources;

/// <summary>The scale of the kinds that have one, and what it changes in them.</summary>
internal static class ScaleForms
{
    public static IReadOnlyList<GroupResource> Resources { get; } =
        [new("apps", "deployments"), new("apps", "replicasets"), new("apps", "statefulsets"), new("", "replicationcontrollers")];

    public static Scale Of(MetaObject obj)
    {
        var (wanted, actual, selector) = obj switch
        {
            Deployment deployment => (deployment.Spec.Replicas, deployment.Status.Replicas, Selector.Of(deployment.Spec.Selector).ToString()),
            ReplicaSet set => (set.Spec.Replicas, set.Status.Replicas, Selector.Of(set.Spec.Selector).ToString()),
            StatefulSet set => (set.Spec.Replicas, set.Status.Replicas, Selector.Of(set.Spec.Selector).ToString()),
            ReplicationController controller => (controller.Spec.Replicas, controller.Status.Replicas, Selector.Of(controller.Spec.Selector).ToString()),
            _ => throw new InvalidOperationException($"{obj.Kind} has no scale."),
        };
        return new()
        {
            Kind = "Scale",
            ApiVersion = "autoscaling/v1",
            Metadata = ObjectMeta.Empty with
            {
                Name = obj.Metadata.Name,
                Namespace = obj.Metadata.Namespace,
                Uid = obj.Metadata.Uid,
                ResourceVersion = obj.Metadata.ResourceVersion,
                CreationTimestamp = obj.Metadata.CreationTimestamp,
            },
            Spec = ScaleSpec.Empty with { Replicas = wanted ?? 0 },
            Status = ScaleStatus.Empty with { Replicas = actual, Selector = selector },
        };
    }

    public static MetaObject With(MetaObject obj, Scale scale)
    {
        var replicas = scale.Spec.Replicas;
        MetaObject changed = obj switch
        {
            Deployment deployment => deployment with { Spec = deployment.Spec with { Replicas = replicas } },
            ReplicaSet set => set with { Spec = set.Spec with { Replicas = replicas } },
            StatefulSet set => set with { Spec = set.Spec with { Replicas = replicas } },
            ReplicationController controller => controller with { Spec = controller.Spec with { Replicas = replicas } },
            _ => throw new InvalidOperationException($"{obj.Kind} has no scale."),
        };
        return changed with { Metadata = changed.Metadata with { ResourceVersion = scale.Metadata.ResourceVersion } };
    }
}
