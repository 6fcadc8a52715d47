using Kubestrel.Kubelet.Collection;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Kubelet.Tests.Support;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Sandboxes;
using Kubestrel.Runtimes.Fake;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Kubelet.Tests.Collection;

public sealed class ContainerCollectorTests
{
    private static readonly Pod Web = TestPods.Pod("web");

    [Fact]
    public void NewestEndedContainer_StaysAndEarlierOnesGo()
    {
        var pod = RuntimePods.WithSandbox(Web).Exited(Web, "main", 1, 0).Exited(Web, "main", 1, 1).Exited(Web, "main", 1, 2).Running(Web, "main", 3);
        Assert.Equal(["main-1", "main-0"], ContainerCollector.Plan(pod, 1).Containers);
        Assert.Equal(["main-2", "main-1", "main-0"], ContainerCollector.Plan(pod, 0).Containers);
        Assert.Empty(ContainerCollector.Plan(pod, int.MaxValue).Containers);
    }

    [Fact]
    public void ReplacedSandbox_GoesOnceNoKeptContainerIsInIt()
    {
        var pod = RuntimePods.WithSandbox(Web, attempt: 1).Add(Web, "main", 0, status => status with { State = RuntimeContainerState.Exited, SandboxId = "sandbox-0" });
        var old = RuntimePods.WithSandbox(Web, SandboxState.NotReady).Sandboxes[0];
        pod = pod with { Sandboxes = [pod.Sandboxes[0], old] };
        Assert.Empty(ContainerCollector.Plan(pod, 1).Sandboxes);

        pod = pod.Add(Web, "main", 1, status => status with { State = RuntimeContainerState.Exited, SandboxId = "sandbox-1" });
        var (containers, sandboxes) = ContainerCollector.Plan(pod, 1);
        Assert.Equal(["main-0"], containers);
        Assert.Equal(["sandbox-0"], sandboxes);
    }

    [Fact]
    public void RunningSandbox_NeverGoes() => Assert.Empty(ContainerCollector.Plan(RuntimePods.WithSandbox(Web), 0).Sandboxes);

    [Fact]
    public async Task Minute_CollectsAndShortageTakesEndedPodsWhole()
    {
        var time = new FakeTimeProvider();
        var runtime = new FakeRuntime(time) { ProgramFor = _ => new FakeProgram { ExitCode = 1 } };
        runtime.Images.Add(TestPods.Image);
        var cache = new RuntimeCache(new RuntimePodReader(runtime, runtime));
        var sandbox = (await runtime.RunSandboxAsync(Config(), "", default)).Value!;
        for (uint attempt = 0; attempt < 3; attempt++)
        {
            var made = await runtime.CreateContainerAsync(sandbox, Container(attempt), Config(), default);
            await runtime.StartContainerAsync(made.Value!, default);
            time.Advance(TimeSpan.FromSeconds(1));
        }

        await cache.RefreshAsync(Web.Metadata.Uid, default);
        using var stop = new CancellationTokenSource();
        var collector = new ContainerCollector(new KubeletOptions { NodeName = "node", NodeIps = [] }, runtime, cache, _ => true, time, NullLogger<ContainerCollector>.Instance);
        var loop = collector.RunAsync(stop.Token);
        Assert.Equal(3, cache.Get(Web.Metadata.Uid).Containers.Count);
        time.Advance(TimeSpan.FromMinutes(1));
        await Eventually.TrueAsync(() => cache.Get(Web.Metadata.Uid).Containers.Count == 1);
        Assert.Equal(2u, cache.Get(Web.Metadata.Uid).Containers[0].Metadata.Attempt);

        await runtime.StopSandboxAsync(sandbox, default);
        await cache.RefreshAsync(Web.Metadata.Uid, default);
        await collector.RemoveUnusedAsync(default);
        Assert.True(cache.Get(Web.Metadata.Uid).IsEmpty);
        await stop.CancelAsync();
        await loop;
    }

    private static SandboxConfig Config() => new()
    {
        Metadata = new SandboxMetadata("web", Web.Metadata.Uid, "default", 0),
        Labels = ContainerLabels.ForSandbox(Web),
    };

    private static ContainerConfig Container(uint attempt) => new()
    {
        Metadata = new ContainerMetadata("main", attempt),
        Image = new(TestPods.Image),
        Labels = ContainerLabels.ForContainer(Web, Web.Spec.Containers[0]),
    };
}
