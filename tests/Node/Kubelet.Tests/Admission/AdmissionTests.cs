using Kubestrel.Kubelet.Admission;
using Kubestrel.Kubelet.Evictions;
using Kubestrel.Kubelet.Nodes;
using Kubestrel.Kubelet.Tests.Support;

namespace Kubestrel.Kubelet.Tests.Admission;

public sealed class AdmissionTests
{
    private static readonly HostReadings Host = new(2, 1L << 30, "m", "s", "b", "6.1", "Linux", "amd64");

    [Fact]
    public void FittingPod_IsTaken() => Assert.Null(Reject(TestPods.Pod("web")));

    [Fact]
    public void TooMuchCpu_IsRefusedInUpstreamsWords()
    {
        var big = Asking("1500m");
        Assert.Equal(
            new Rejection("OutOfcpu", "Node didn't have enough resource: cpu, requested: 1500, used: 1500, capacity: 2000"),
            Reject(big, big));
    }

    [Fact]
    public void WrongNode_IsRefused()
    {
        var pod = TestPods.Pod("web").With(spec => spec with { NodeSelector = ValueMap.Of(("zone", "b")) });
        Assert.Equal(new Rejection("NodeAffinity", "Predicate NodeAffinity failed: node(s) didn't match Pod's node affinity/selector"), Reject(pod));
    }

    [Fact]
    public void TakenHostPort_IsRefused()
    {
        var pod = TestPods.Pod("web", TestPods.Container("main") with { Ports = [ContainerPort.Empty with { HostPort = 80, ContainerPortValue = 8080 }] });
        Assert.Equal("NodePorts", Reject(pod, pod)!.Reason);
        Assert.Null(Reject(pod));
    }

    [Fact]
    public void Taints_CountOnlyWithNoExecute()
    {
        var node = Node() with { Spec = NodeSpec.Empty with { Taints = [Taint.Empty with { Key = "a", Effect = "NoSchedule" }, Taint.Empty with { Key = "b", Effect = "NoExecute" }] } };
        Assert.Equal("TaintToleration", Reject(TestPods.Pod("web"), node)!.Reason);
        Assert.Null(Reject(TestPods.Pod("web").With(spec => spec with { Tolerations = [Toleration.Empty with { Key = "b", Operator = "Exists" }] }), node));
    }

    [Theory]
    [InlineData("net.ipv4.ip_local_port_range", false, null)]
    [InlineData("net/ipv4/tcp_syncookies", false, null)]
    [InlineData("kernel.shmmax", false, "forbidden sysctl: \"kernel.shmmax\" not allowlisted")]
    [InlineData("kernel.msgmax", false, null)]
    [InlineData("net.ipv4.tcp_syncookies", true, "forbidden sysctl: \"net.ipv4.tcp_syncookies\" not allowed with host net enabled")]
    public void Sysctls_AreSafeOrAllowed(string name, bool hostNetwork, string? expected)
    {
        var pod = TestPods.Pod("web").With(spec => spec with { HostNetwork = hostNetwork, SecurityContext = PodSecurityContext.Empty with { Sysctls = [Sysctl.Empty with { Name = name, Value = "1" }] } });
        Assert.Equal(expected, new Sysctls(["kernel.msg*"]).Violation(pod));
    }

    private static Pod Asking(string cpu) => TestPods.Pod("web", TestPods.Container("main") with { Resources = ResourceRequirements.Empty with { Requests = ValueMap.Of(("cpu", Quantity.Parse(cpu))) } });

    private static Node Node() => Kinds.Core.V1.Node.Empty with { Metadata = ObjectMeta.Empty with { Name = "node", Labels = ValueMap.Of(("zone", "a")) } };

    private static Rejection? Reject(Pod pod, params Pod[] active) => Admission(Node()).Reject(pod, active);

    private static Rejection? Reject(Pod pod, Node node) => Admission(node).Reject(pod, []);

    private static PodAdmission Admission(Node node) =>
        new(new NodeFacts(new KubeletOptions { NodeName = "node", NodeIps = ["192.0.2.1"] }, Host) { Node = node }, new Sysctls([]), new NodePressure());
}
