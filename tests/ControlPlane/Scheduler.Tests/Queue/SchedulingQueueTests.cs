using Kubestrel.Scheduler.Profiles;
using Kubestrel.Scheduler.Queue;
using static Kubestrel.Scheduler.Tests.Samples;

namespace Kubestrel.Scheduler.Tests.Queue;

public sealed class SchedulingQueueTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SchedulingQueue _queue = new(Profile.Default.Filters);

    [Fact]
    public void HigherPriority_GoesFirst()
    {
        _queue.Set(Pod("low"), Start);
        _queue.Set(Pod("high", priority: 10), Start.AddSeconds(1));
        Assert.Equal("high", _queue.Pop(Start)!.Pod.Pod.Metadata.Name);
        Assert.Equal("low", _queue.Pop(Start)!.Pod.Pod.Metadata.Name);
        Assert.Null(_queue.Pop(Start));
    }

    [Fact]
    public void UnschedulablePod_WaitsForAnEventThatHelps()
    {
        _queue.Set(Pod("web", "2"), Start);
        _queue.Return(_queue.Pop(Start)!, new HashSet<string> { "NodeResourcesFit" });
        _queue.OnEvent(ClusterEvent.NodeChanged(Node("a"), Node("a")), Start.AddSeconds(5));
        Assert.Null(_queue.Pop(Start.AddSeconds(5)));
        _queue.OnEvent(ClusterEvent.PodRemoved(Pod("other", "2")), Start.AddSeconds(6));
        Assert.Equal("web", _queue.Pop(Start.AddSeconds(6))!.Pod.Pod.Metadata.Name);
    }

    [Fact]
    public void EventDuringBackoff_WaitsForItsEnd()
    {
        _queue.Set(Pod("web", "2"), Start);
        _queue.Return(_queue.Pop(Start)!, new HashSet<string> { "NodeResourcesFit" });
        _queue.OnEvent(ClusterEvent.PodRemoved(Pod("other", "2")), Start);
        Assert.Null(_queue.Pop(Start));
        Assert.Equal(Start.AddSeconds(1), _queue.Advance(Start));
        Assert.Null(_queue.Advance(Start.AddSeconds(1)));
        Assert.NotNull(_queue.Pop(Start.AddSeconds(1)));
    }

    [Fact]
    public void UnschedulablePod_TriesAgainAfterFiveMinutes()
    {
        _queue.Set(Pod("web", "2"), Start);
        _queue.Return(_queue.Pop(Start)!, new HashSet<string> { "NodeResourcesFit" });
        Assert.Equal(Start.AddMinutes(5), _queue.Advance(Start));
        _queue.Advance(Start.AddMinutes(5));
        Assert.NotNull(_queue.Pop(Start.AddMinutes(5)));
    }

    [Fact]
    public void GatedPod_IsNotTried()
    {
        var pod = Pod("gated");
        _queue.Set(pod with { Spec = pod.Spec with { SchedulingGates = [PodSchedulingGate.Empty with { Name = "hold" }] } }, Start);
        Assert.Null(_queue.Pop(Start));
        _queue.Set(pod, Start);
        Assert.NotNull(_queue.Pop(Start));
    }

    [Fact]
    public void DeletedPod_LeavesTheQueue()
    {
        _queue.Set(Pod("web"), Start);
        _queue.Remove(new("default", "web"));
        Assert.Null(_queue.Pop(Start));
    }

    [Fact]
    public void PodRemovedDuringItsAttempt_StaysOut()
    {
        _queue.Set(Pod("web"), Start);
        var tried = _queue.Pop(Start)!;
        _queue.Remove(new("default", "web"));
        Assert.False(_queue.Return(tried, new HashSet<string>()));
        Assert.Null(_queue.Advance(Start.AddMinutes(10)));
        Assert.Null(_queue.Pop(Start.AddMinutes(10)));
    }

    [Fact]
    public void BackOff_DoublesUpToTenSeconds()
    {
        _queue.Set(Pod("web"), Start);
        var now = Start;
        foreach (var seconds in new[] { 1, 2, 4, 8, 10, 10 })
        {
            var tried = _queue.Pop(now)!;
            Assert.True(_queue.Return(tried, new HashSet<string>()));
            Assert.Equal(now.AddSeconds(seconds), _queue.Advance(now));
            now = now.AddSeconds(seconds);
            _queue.Advance(now);
        }
    }
}
