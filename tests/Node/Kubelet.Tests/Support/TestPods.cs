namespace Kubestrel.Kubelet.Tests.Support;

/// <summary>Pods and containers as the API would hand them out: defaults filled in.</summary>
internal static class TestPods
{
    public const string Image = "docker.io/library/demo:1";

    public static Container Container(string name, string image = Image) => Kinds.Core.V1.Container.Empty with
    {
        Name = name,
        Image = image,
        ImagePullPolicy = "IfNotPresent",
        TerminationMessagePath = "/dev/termination-log",
        TerminationMessagePolicy = "File",
    };

    public static Container Sidecar(string name) => Container(name) with { RestartPolicy = "Always" };

    public static Pod Pod(string name, params Container[] containers) => Kinds.Core.V1.Pod.Empty with
    {
        Metadata = ObjectMeta.Empty with { Name = name, Namespace = "default", Uid = $"uid-of-{name}-0123456789abcdef0123456789ab" },
        Spec = PodSpec.Empty with
        {
            NodeName = "node",
            RestartPolicy = "Always",
            DnsPolicy = "ClusterFirst",
            TerminationGracePeriodSeconds = 30,
            EnableServiceLinks = true,
            Containers = containers.Length == 0 ? [Container("main")] : [.. containers],
        },
        Status = PodStatus.Empty with { Phase = "Pending", QosClass = "BestEffort" },
    };

    public static Pod With(this Pod pod, Func<PodSpec, PodSpec> change) => pod with { Spec = change(pod.Spec) };
}
