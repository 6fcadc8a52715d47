using Kubestrel.Kubelet.Cgroups;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.Tests.Support;
using Kubestrel.Runtimes.Contract.Status;

namespace Kubestrel.Kubelet.Tests.Cgroups;

public sealed class CgroupTests
{
    private const string Hybrid = """
        25 20 0:22 / /sys/fs/cgroup ro - tmpfs tmpfs ro
        26 25 0:23 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw
        27 25 0:24 / /sys/fs/cgroup/cpu,cpuacct rw - cgroup cgroup rw,cpu,cpuacct
        28 25 0:25 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory
        """;

    [Theory]
    [InlineData(CgroupDriver.Cgroupfs, "/", "Burstable", "/kubepods/burstable/poda-b")]
    [InlineData(CgroupDriver.Cgroupfs, "/mine", "BestEffort", "/mine/kubepods/besteffort/poda-b")]
    [InlineData(CgroupDriver.Cgroupfs, "/", "Guaranteed", "/kubepods/poda-b")]
    [InlineData(CgroupDriver.Systemd, "/", "Burstable", "/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-poda_b.slice")]
    public void Names_FollowDriverRootAndClass(CgroupDriver driver, string root, string qosClass, string expected) =>
        Assert.Equal(expected, Names(driver, root).Pod("a-b", qosClass));

    [Fact]
    public void Runtime_IsToldThePathOrTheSlice()
    {
        var pod = TestPods.Pod("web");
        pod = pod with { Metadata = pod.Metadata with { Uid = "a-b" } };
        Assert.Equal("/kubepods/besteffort/poda-b", Names(CgroupDriver.Cgroupfs, "/").ForRuntime(pod));
        Assert.Equal("kubepods-besteffort-poda_b.slice", Names(CgroupDriver.Systemd, "/").ForRuntime(pod));
    }

    [Fact]
    public void Hierarchies_AreFoundInBothForms()
    {
        var hybrid = CgroupHierarchies.Find("/sys/fs/cgroup", Hybrid);
        Assert.False(hybrid.IsUnified);
        Assert.Equal("/sys/fs/cgroup/cpu,cpuacct/x", hybrid.Folder("cpu", "/x"));
        Assert.Null(hybrid.Folder("pids", "/x"));
        Assert.Contains("/sys/fs/cgroup/unified", hybrid.Roots);

        var unified = CgroupHierarchies.Find("/sys/fs/cgroup", "25 20 0:22 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw");
        Assert.True(unified.IsUnified);
        Assert.Equal("/sys/fs/cgroup/x", unified.Folder("memory", "/x"));
    }

    [Fact]
    public void Files_DifferByVersion()
    {
        var limits = new CgroupLimits { CpuShares = 1024, CpuQuota = 50_000, CpuPeriod = 100_000, MemoryBytes = 1000 };
        Assert.Equal(
            [("cpu", "cpu.shares", "1024"), ("cpu", "cpu.cfs_period_us", "100000"), ("cpu", "cpu.cfs_quota_us", "50000"), ("memory", "memory.limit_in_bytes", "1000")],
            CgroupFiles.For(limits, isUnified: false));
        Assert.Equal([("cpu", "cpu.weight", "39"), ("cpu", "cpu.max", "50000 100000"), ("memory", "memory.max", "1000")], CgroupFiles.For(limits, isUnified: true));
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    [InlineData(250, 256)]
    [InlineData(1_000_000, 262144)]
    public void Shares_AreBounded(long milliCpu, long shares) => Assert.Equal(shares, CpuMath.MilliCpuToShares(milliCpu));

    [Fact]
    public void PodLimits_FollowTheClass()
    {
        var best = PodLimits.For(TestPods.Pod("web"), true, 100_000);
        Assert.Equal((2, null, null), (best.CpuShares, best.CpuQuota, best.MemoryBytes));

        var half = Limited(("a", "100m", null), ("b", "100m", "1Mi"));
        var limits = PodLimits.For(half, true, 100_000);
        Assert.Equal((204, 20_000, null), (limits.CpuShares, limits.CpuQuota, limits.MemoryBytes));
    }

    [Theory]
    [InlineData("100m", "1Mi", "100m", "1Mi", "Guaranteed")]
    [InlineData("100m", "1Mi", "50m", "1Mi", "Burstable")]
    [InlineData(null, null, "50m", null, "Burstable")]
    [InlineData(null, null, null, null, "BestEffort")]
    public void QosClass_FollowsRequestsAndLimits(string? cpuLimit, string? memoryLimit, string? cpuRequest, string? memoryRequest, string expected)
    {
        var container = TestPods.Container("main") with { Resources = ResourceRequirements.Empty with { Limits = Amounts(cpuLimit, memoryLimit), Requests = Amounts(cpuRequest, memoryRequest) } };
        var pod = TestPods.Pod("web", container);
        Assert.Equal(expected, (pod with { Status = PodStatus.Empty }).QosClass());
    }

    [Fact]
    public void PodLevelAmounts_CountForNothing()
    {
        var whole = ResourceRequirements.Empty with { Limits = Amounts("1", "1Gi"), Requests = Amounts("1", "1Gi") };
        var pod = TestPods.Pod("web", Sized("main", "100m")).With(spec => spec with { Resources = whole }) with { Status = PodStatus.Empty };
        Assert.Equal("Burstable", pod.QosClass());
        Assert.Equal(100, PodAmounts.Requests(pod)["cpu"].MilliValue);
        Assert.Equal(102, PodLimits.For(pod, true, 100_000).CpuShares);
    }

    [Fact]
    public void Requests_CountSidecarsAndTheLargestInitStep()
    {
        var pod = TestPods.Pod("web", Sized("main", "100m")).With(spec => spec with
        {
            InitContainers = [Sized("side", "50m") with { RestartPolicy = "Always" }, Sized("big", "300m")],
            Overhead = ValueMap.Of(("cpu", Quantity.Parse("10m"))),
        });
        Assert.Equal(360, PodAmounts.Requests(pod)["cpu"].MilliValue);
    }

    private static CgroupNames Names(CgroupDriver driver, string root) => new(new KubeletOptions { NodeName = "node", NodeIps = ["192.0.2.1"], CgroupRoot = root }, driver);

    private static Container Sized(string name, string cpu) => TestPods.Container(name) with { Resources = ResourceRequirements.Empty with { Requests = Amounts(cpu, null) } };

    private static Pod Limited(params (string Name, string Cpu, string? Memory)[] containers)
    {
        var pod = TestPods.Pod("web", [.. containers.Select(c => TestPods.Container(c.Name) with
        {
            Resources = ResourceRequirements.Empty with { Limits = Amounts(c.Cpu, c.Memory), Requests = Amounts(c.Cpu, c.Memory) },
        })]);
        return pod with { Status = PodStatus.Empty };
    }

    private static ValueMap<Quantity> Amounts(string? cpu, string? memory)
    {
        var amounts = default(ValueMap<Quantity>);
        amounts = cpu is null ? amounts : amounts.With("cpu", Quantity.Parse(cpu));
        return memory is null ? amounts : amounts.With("memory", Quantity.Parse(memory));
    }
}
