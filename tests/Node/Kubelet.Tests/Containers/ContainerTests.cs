using Kubestrel.Kubelet.Containers;
using Kubestrel.Kubelet.Plans;
using Kubestrel.Kubelet.Tests.Support;
using Kubestrel.Runtimes.Contract.Images;
using Kubestrel.Runtimes.Contract.Security;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Kubelet.Tests.Containers;

public sealed class ContainerTests
{
    private const long Memory = 10L << 30;
    private static readonly ImageInfo RootImage = new() { Id = "sha256:1", Uid = 0 };

    [Theory]
    [InlineData(0L, null, null, "container's runAsUser breaks non-root policy (pod: \"web_default(uid-of-web-0123456789abcdef0123456789ab)\", container: main)")]
    [InlineData(5L, null, null, null)]
    [InlineData(null, 0L, null, "container has runAsNonRoot and image will run as root (pod: \"web_default(uid-of-web-0123456789abcdef0123456789ab)\", container: main)")]
    [InlineData(null, 7L, null, null)]
    [InlineData(null, null, "app", "container has runAsNonRoot and image has non-numeric user (app), cannot verify user is non-root (pod: \"web_default(uid-of-web-0123456789abcdef0123456789ab)\", container: main)")]
    public void NonRoot_IsVerified(long? runAsUser, long? imageUser, string? imageName, string? expected)
    {
        var container = TestPods.Container("main") with { SecurityContext = SecurityContext.Empty with { RunAsNonRoot = true, RunAsUser = runAsUser } };
        var image = new ImageInfo { Id = "sha256:1", Uid = imageUser, UserName = imageName ?? "" };
        Assert.Equal(expected, SecurityBuilder.NonRootViolation(TestPods.Pod("web", container), container, image));
    }

    [Fact]
    public void Security_TakesOverThePods()
    {
        var container = TestPods.Container("main") with
        {
            SecurityContext = SecurityContext.Empty with { RunAsUser = 7, AllowPrivilegeEscalation = false, Capabilities = Capabilities.Empty with { Add = ["NET_ADMIN"], Drop = ["ALL"] } },
        };
        var pod = TestPods.Pod("web", container).With(spec => spec with
        {
            SecurityContext = PodSecurityContext.Empty with { RunAsUser = 1, RunAsGroup = 2, FsGroup = 3, SupplementalGroups = [4], SeccompProfile = SeccompProfile.Empty with { Type = "Localhost", LocalhostProfile = "a.json" } },
        });
        var security = SecurityBuilder.Build(pod, container, RootImage, "", "/seccomp", seccompDefault: false);

        Assert.Equal((7L, 2L, true), (security.RunAsUser, security.RunAsGroup, security.NoNewPrivileges));
        Assert.Equal([3, 4], security.SupplementalGroups);
        Assert.Equal(new SecurityProfile(SecurityProfileKind.Localhost, "/seccomp/a.json"), security.Seccomp);
        Assert.Equal(["NET_ADMIN"], security.Capabilities!.Add);
        Assert.Contains("/proc/kcore", security.MaskedPaths);
    }

    [Fact]
    public void Namespaces_FollowThePod()
    {
        Assert.Equal(NamespaceMode.Container, SecurityBuilder.Namespaces(TestPods.Pod("web")).Pid);
        Assert.Equal(NamespaceMode.Pod, SecurityBuilder.Namespaces(TestPods.Pod("web").With(spec => spec with { ShareProcessNamespace = true })).Pid);
        var host = SecurityBuilder.Namespaces(TestPods.Pod("web").With(spec => spec with { HostPID = true, HostIPC = true, HostNetwork = true }));
        Assert.Equal((NamespaceMode.Node, NamespaceMode.Node, NamespaceMode.Node), (host.Pid, host.Ipc, host.Network));
    }

    [Fact]
    public void Resources_BecomeSharesQuotaAndLimit()
    {
        var pod = TestPods.Pod("web", Sized("250m", "500m", "64Mi", "128Mi"));
        var resources = Builder().ForContainer(pod, pod.Spec.Containers[0]);
        Assert.Equal((256, 50_000, 100_000, 128L << 20), (resources.CpuShares, resources.CpuQuota, resources.CpuPeriod, resources.MemoryLimitBytes));
    }

    [Theory]
    [InlineData("BestEffort", null, 1000)]
    [InlineData("Burstable", "1Gi", 900)]
    [InlineData("Burstable", "1Ki", 999)]
    [InlineData("Burstable", "10Gi", 3)]
    [InlineData("Guaranteed", "1Gi", -997)]
    public void OomScore_FollowsClassAndRequest(string qos, string? request, long expected)
    {
        var container = TestPods.Container("main") with
        {
            Resources = ResourceRequirements.Empty with { Requests = request is null ? default : ValueMap.Of(("memory", Quantity.Parse(request))) },
        };
        var pod = TestPods.Pod("web", container);
        Assert.Equal(expected, Builder().OomScore(pod with { Status = pod.Status with { QosClass = qos } }, container));
    }

    [Fact]
    public void GracePeriod_IsTheDeletionsTheProbesOrThePods()
    {
        var container = TestPods.Container("main") with { LivenessProbe = Probe.Empty with { TerminationGracePeriodSeconds = 5 } };
        var pod = TestPods.Pod("web", container);
        Assert.Equal(30, GracePeriods.SecondsFor(pod, container, KillReason.Unknown));
        Assert.Equal(5, GracePeriods.SecondsFor(pod, container, KillReason.LivenessProbe));
        Assert.Equal(30, GracePeriods.SecondsFor(pod, container, KillReason.StartupProbe));
        var deleting = pod with { Metadata = pod.Metadata with { DeletionGracePeriodSeconds = 9 } };
        Assert.Equal(9, GracePeriods.SecondsFor(deleting, container, KillReason.LivenessProbe));
    }

    [Fact]
    public async Task Sidecars_EndAfterTheMainContainersInReverseOrder()
    {
        var time = new FakeTimeProvider();
        var pod = TestPods.Pod("web").With(spec => spec with { InitContainers = [TestPods.Sidecar("a"), TestPods.Sidecar("b")] });
        var order = new TerminationOrder(pod, ["main", "a", "b"]);
        var main = order.WaitForTurnAsync("main", TimeSpan.FromSeconds(30), time, default);
        var b = order.WaitForTurnAsync("b", TimeSpan.FromSeconds(30), time, default);
        var a = order.WaitForTurnAsync("a", TimeSpan.FromSeconds(30), time, default);
        Assert.True(main.IsCompleted);
        Assert.False(b.IsCompleted);

        order.Ended("main");
        await b;
        Assert.False(a.IsCompleted);
        order.Ended("b");
        await a;
    }

    [Fact]
    public async Task WaitingForTheTurn_EndsWithTheGracePeriod()
    {
        var time = new FakeTimeProvider();
        var pod = TestPods.Pod("web").With(spec => spec with { InitContainers = [TestPods.Sidecar("a")] });
        var turn = new TerminationOrder(pod, ["main", "a"]).WaitForTurnAsync("a", TimeSpan.FromSeconds(10), time, default);
        time.Advance(TimeSpan.FromSeconds(10));
        await turn;
    }

    private static ResourceBuilder Builder() => new(new KubeletOptions { NodeName = "node", NodeIps = ["192.0.2.1"] }, Memory);

    private static Container Sized(string cpuRequest, string cpuLimit, string memoryRequest, string memoryLimit) => TestPods.Container("main") with
    {
        Resources = ResourceRequirements.Empty with
        {
            Requests = ValueMap.Of(("cpu", Quantity.Parse(cpuRequest)), ("memory", Quantity.Parse(memoryRequest))),
            Limits = ValueMap.Of(("cpu", Quantity.Parse(cpuLimit)), ("memory", Quantity.Parse(memoryLimit))),
        },
    };
}
