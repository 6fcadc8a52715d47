using Kubestrel.Client;
using static Kubestrel.Scheduler.Tests.Samples;

namespace Kubestrel.Scheduler.Tests.Integration;

public sealed class SchedulerTests
{
    [Fact]
    public async Task Pod_IsBoundAndToldOf()
    {
        await using var cluster = await SchedulerCluster.StartAsync();
        await cluster.AddAsync(Node("a"), Pod("web"));
        await cluster.UntilAsync(async () => await cluster.NodeOfAsync("web") == "a");
        await cluster.UntilAsync(() => Task.FromResult(cluster.Events.Contains("web Scheduled Successfully assigned default/web to a")));
        Assert.Equal("True", (await cluster.PodAsync("web"))!.Status.Conditions.Find(condition => condition.Type == "PodScheduled")?.Status);
    }

    [Fact]
    public async Task PodWithoutNodes_WaitsForTheFirst()
    {
        await using var cluster = await SchedulerCluster.StartAsync();
        await cluster.AddAsync(Pod("web"));
        await cluster.UntilAsync(async () => (await cluster.PodAsync("web"))!.Status.Conditions.Exists(condition => condition is
        {
            Type: "PodScheduled", Status: "False", Reason: "Unschedulable", Message: "no nodes available to schedule pods",
        }));
        Assert.Contains("web FailedScheduling no nodes available to schedule pods", cluster.Events);
        await cluster.AddAsync(Node("a"));
        await cluster.UntilAsync(async () => await cluster.NodeOfAsync("web") == "a");
    }

    [Fact]
    public async Task FullNode_TakesThePodWhenAnotherLeaves()
    {
        await using var cluster = await SchedulerCluster.StartAsync();
        await cluster.AddAsync(Node("a", cpu: "1"), Pod("first", "800m"));
        await cluster.UntilAsync(async () => await cluster.NodeOfAsync("first") == "a");
        await cluster.AddAsync(Pod("second", "800m"));
        const string Message = "0/1 nodes are available: 1 Insufficient cpu. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.";
        await cluster.UntilAsync(() => Task.FromResult(cluster.Events.Contains($"second FailedScheduling {Message}")));
        await cluster.Client.DeleteAsync<Pod>("default", "first", default, DeleteOptions.Empty with { GracePeriodSeconds = 0 });
        await cluster.UntilAsync(async () => await cluster.NodeOfAsync("second") == "a");
    }

    [Fact]
    public async Task UncordonedNode_TakesThePod()
    {
        await using var cluster = await SchedulerCluster.StartAsync();
        await cluster.AddAsync(Node("a") with { Spec = NodeSpec.Empty with { Unschedulable = true } }, Pod("web"));
        await cluster.UntilAsync(() => Task.FromResult(cluster.Events.Any(line => line.Contains("1 node(s) were unschedulable", StringComparison.Ordinal))));
        await cluster.Client.ModifyAsync<Node>("", "a", node => node with { Spec = node.Spec with { Unschedulable = false } }, default);
        await cluster.UntilAsync(async () => await cluster.NodeOfAsync("web") == "a");
    }

    [Fact]
    public async Task ImportantPod_TakesThePlaceOfAnother()
    {
        await using var cluster = await SchedulerCluster.StartAsync();
        await cluster.AddAsync(Node("a", cpu: "1"), Pod("low", "800m"));
        await cluster.UntilAsync(async () => await cluster.NodeOfAsync("low") == "a");
        await cluster.AddAsync(Pod("vip", "800m", priority: 100));
        await cluster.UntilAsync(async () => (await cluster.PodAsync("vip"))!.Status.NominatedNodeName == "a");
        var victim = (await cluster.PodAsync("low"))!;
        Assert.NotNull(victim.Metadata.DeletionTimestamp);
        Assert.Contains(victim.Status.Conditions, condition => condition is
        {
            Type: "DisruptionTarget", Status: "True", Reason: "PreemptionByScheduler", Message: "default-scheduler: preempting to accommodate a higher priority pod",
        });
        await cluster.Client.DeleteAsync<Pod>("default", "low", default, DeleteOptions.Empty with { GracePeriodSeconds = 0 });
        await cluster.UntilAsync(async () => await cluster.NodeOfAsync("vip") == "a");
    }

    [Fact]
    public async Task RestartedScheduler_KeepsNominations()
    {
        await using var cluster = await SchedulerCluster.StartAsync();
        await cluster.AddAsync(Node("a", cpu: "1"), Pod("low", "800m"));
        await cluster.UntilAsync(async () => await cluster.NodeOfAsync("low") == "a");
        await cluster.AddAsync(Pod("vip", "800m", priority: 100));
        await cluster.UntilAsync(async () => (await cluster.PodAsync("vip"))!.Status.NominatedNodeName == "a");
        await cluster.RestartAsync();
        await cluster.AddAsync(Pod("late", "800m", priority: 50));
        await cluster.UntilAsync(() => Task.FromResult(cluster.Events.Any(line => line.StartsWith("late FailedScheduling", StringComparison.Ordinal))));
        await cluster.Client.DeleteAsync<Pod>("default", "low", default, DeleteOptions.Empty with { GracePeriodSeconds = 0 });
        await cluster.UntilAsync(async () => await cluster.NodeOfAsync("vip") == "a");
        Assert.Equal("", await cluster.NodeOfAsync("late"));
    }

    [Fact]
    public async Task BrokenAttempt_IsTriedAgain()
    {
        await using var cluster = await SchedulerCluster.StartAsync(new FailingOnce());
        await cluster.AddAsync(Node("a"), Pod("web"), Pod("other"));
        await cluster.UntilAsync(async () => await cluster.NodeOfAsync("web") == "a" && await cluster.NodeOfAsync("other") == "a");
    }

    [Fact]
    public async Task OtherSchedulersPods_AreLeftAlone()
    {
        await using var cluster = await SchedulerCluster.StartAsync();
        var foreign = Pod("foreign");
        await cluster.AddAsync(Node("a"), foreign with { Spec = foreign.Spec with { SchedulerName = "mine" } }, Pod("web"));
        await cluster.UntilAsync(async () => await cluster.NodeOfAsync("web") == "a");
        Assert.Equal("", await cluster.NodeOfAsync("foreign"));
    }

    private sealed class FailingOnce : Random
    {
        private bool _failed;

        public override int Next(int maxValue)
        {
            (var first, _failed) = (!_failed, true);
            return first ? throw new InvalidOperationException("Once.") : 0;
        }
    }
}
