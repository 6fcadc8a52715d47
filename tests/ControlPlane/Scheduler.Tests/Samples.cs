using Kubestrel.Kinds.Policy.V1;
using Kubestrel.Scheduler.Plugins.DefaultPreemption;
using Kubestrel.Scheduler.Profiles;

namespace Kubestrel.Scheduler.Tests;

/// <summary>Small clusters for the scheduler's pure parts.</summary>
internal static class Samples
{
    public static Node Node(string name, string cpu = "4", string memory = "8Gi", string pods = "110") => Kinds.Core.V1.Node.Empty with
    {
        Metadata = ObjectMeta.Empty with { Name = name, Labels = ValueMap.Of(("kubernetes.io/hostname", name)) },
        Status = NodeStatus.Empty with { Allocatable = ValueMap.Of(("cpu", Quantity.Parse(cpu)), ("memory", Quantity.Parse(memory)), ("pods", Quantity.Parse(pods))) },
    };

    public static Pod Pod(string name, string cpu = "0", int priority = 0, int hostPort = 0) => Kinds.Core.V1.Pod.Empty with
    {
        Metadata = ObjectMeta.Empty with { Name = name, Namespace = "default", Uid = name },
        Spec = PodSpec.Empty with
        {
            SchedulerName = "default-scheduler",
            Priority = priority,
            Containers =
            [
                Container.Empty with
                {
                    Name = "main",
                    Image = "app:1",
                    Ports = hostPort == 0 ? default : [ContainerPort.Empty with { ContainerPortValue = hostPort, HostPort = hostPort }],
                    Resources = ResourceRequirements.Empty with { Requests = ValueMap.Of(("cpu", Quantity.Parse(cpu))) },
                },
            ],
        },
    };

    public static Pod WithRequests(Pod pod, params (string Name, string Amount)[] requests) => pod with
    {
        Spec = pod.Spec with
        {
            Containers =
            [
                pod.Spec.Containers[0] with
                {
                    Resources = ResourceRequirements.Empty with { Requests = ValueMap.Of([.. requests.Select(request => (request.Name, Quantity.Parse(request.Amount)))]) },
                },
            ],
        },
    };

    public static Pod WithRequired(Pod pod, params NodeSelectorTerm[] terms) => pod with
    {
        Spec = pod.Spec with
        {
            Affinity = Affinity.Empty with
            {
                NodeAffinity = NodeAffinity.Empty with { RequiredDuringSchedulingIgnoredDuringExecution = NodeSelector.Empty with { NodeSelectorTerms = [.. terms] } },
            },
        },
    };

    public static NodeSelectorTerm Term(string key, string @operator, params string[] values) =>
        NodeSelectorTerm.Empty with { MatchExpressions = [NodeSelectorRequirement.Empty with { Key = key, Operator = @operator, Values = [.. values] }] };

    public static Node WithTaints(Node node, params Taint[] taints) => node with { Spec = node.Spec with { Taints = [.. taints] } };

    public static Node WithLabels(Node node, params (string Key, string Value)[] labels) => node with { Metadata = node.Metadata with { Labels = ValueMap.Of(labels) } };

    public static ClusterColumns Cluster(params Node[] nodes)
    {
        var cluster = new ClusterColumns();
        foreach (var node in nodes)
        {
            cluster.SetNode(node);
        }

        return cluster;
    }

    public static Decision Decide(ClusterColumns cluster, Pod pod) => Algorithm.Decide(Profile.Default, new PodToSchedule(pod), cluster, pod.Status.NominatedNodeName, 0);

    public static PreemptionPlan Preempt(ClusterColumns cluster, Pod pod, params PodDisruptionBudget[] budgets) =>
        Preemption.Plan(Profile.Default, new PodToSchedule(pod), cluster, Decide(cluster, pod).Verdicts, budgets);
}
