using Kubestrel.Controllers.Framework;
using Kubestrel.Kinds.Apps.V1;
using Kubestrel.Kinds.Batch.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Support;

/// <summary>Objects as a user makes them, with the server's defaults where they matter.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly ValueMap<string> Labels = ValueMap.Of(("app", "web"));

    public static Time At(double seconds) => Time.From(Start.AddSeconds(seconds));

    public static ObjectMeta Meta(string name, string uid = "", ValueMap<string>? labels = null, string @namespace = "default") => ObjectMeta.Empty with
    {
        Name = name,
        Namespace = @namespace,
        Uid = uid.Length > 0 ? uid : $"uid-of-{name}",
        Labels = labels ?? Labels,
        CreationTimestamp = At(0),
        Generation = 1,
        ResourceVersion = "1",
    };

    public static PodTemplateSpec Template(string image = "web:1", ValueMap<string>? labels = null) => PodTemplateSpec.Empty with
    {
        Metadata = ObjectMeta.Empty with { Labels = labels ?? Labels },
        Spec = PodSpec.Empty with { Containers = [Container.Empty with { Name = "main", Image = image }], RestartPolicy = "Always" },
    };

    public static Pod Pod(string name, MetaObject? owner = null, ValueMap<string>? labels = null, string node = "", string phase = "Pending") => Kinds.Core.V1.Pod.Empty with
    {
        Metadata = Meta(name, labels: labels) with { OwnerReferences = owner is null ? default : [Owners.ControllerRef(owner)] },
        Spec = Template().Spec with { NodeName = node },
        Status = PodStatus.Empty with { Phase = phase },
    };

    public static Pod Ready(Pod pod, Time since, string address = "10.0.0.1") => pod with
    {
        Spec = pod.Spec with { NodeName = pod.Spec.NodeName.Length > 0 ? pod.Spec.NodeName : "node-1" },
        Status = pod.Status with
        {
            Phase = "Running",
            PodIP = address,
            PodIPs = [PodIP.Empty with { Ip = address }],
            Conditions = [PodCondition.Empty with { Type = "Ready", Status = "True", LastTransitionTime = since }],
        },
    };

    public static ReplicaSet ReplicaSet(string name, int replicas, PodTemplateSpec? template = null) => Kinds.Apps.V1.ReplicaSet.Empty with
    {
        Metadata = Meta(name),
        Spec = ReplicaSetSpec.Empty with { Replicas = replicas, Selector = LabelSelector.Empty with { MatchLabels = Labels }, Template = template ?? Template() },
    };

    public static Deployment Deployment(string name, int replicas, string image = "web:1") => Kinds.Apps.V1.Deployment.Empty with
    {
        Metadata = Meta(name),
        Spec = DeploymentSpec.Empty with
        {
            Replicas = replicas,
            Selector = LabelSelector.Empty with { MatchLabels = Labels },
            Template = Template(image),
            RevisionHistoryLimit = 10,
            ProgressDeadlineSeconds = 600,
            Strategy = DeploymentStrategy.Empty with
            {
                Type = "RollingUpdate",
                RollingUpdate = RollingUpdateDeployment.Empty with { MaxSurge = "25%", MaxUnavailable = "25%" },
            },
        },
    };

    public static Job Job(string name, int? completions = 1, int parallelism = 1, int backoffLimit = 6) => Kinds.Batch.V1.Job.Empty with
    {
        Metadata = Meta(name),
        Spec = JobSpec.Empty with
        {
            Completions = completions,
            Parallelism = parallelism,
            BackoffLimit = backoffLimit,
            CompletionMode = "NonIndexed",
            Selector = LabelSelector.Empty with { MatchLabels = Labels },
            Template = Template() with { Spec = Template().Spec with { RestartPolicy = "Never" } },
        },
    };
}
