using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Tests.Pods;

/// <summary>What kubectl get pods shows in READY, STATUS and RESTARTS.</summary>
public sealed class PodTableTests
{
    private static readonly DateTimeOffset Now = new(2025, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("""{"phase":"Pending"}""", "0/2", "Pending", "0")]
    [InlineData("""{"phase":"Pending","conditions":[{"type":"PodScheduled","status":"False","reason":"SchedulingGated"}]}""", "0/2", "SchedulingGated", "0")]
    [InlineData("""{"phase":"Pending","initContainerStatuses":[{"name":"init","state":{"running":{}}}]}""", "0/2", "Init:0/2", "0")]
    [InlineData("""{"phase":"Pending","initContainerStatuses":[{"name":"init","restartCount":2,"state":{"waiting":{"reason":"CrashLoopBackOff"}},"lastState":{"terminated":{"exitCode":1,"finishedAt":"2025-01-01T11:57:00Z"}}}]}""", "0/2", "Init:CrashLoopBackOff", "2 (3m ago)")]
    [InlineData("""{"phase":"Pending","initContainerStatuses":[{"name":"init","state":{"terminated":{"exitCode":1}}}]}""", "0/2", "Init:ExitCode:1", "0")]
    [InlineData("""{"phase":"Pending","initContainerStatuses":[{"name":"init","state":{"terminated":{"exitCode":0}}},{"name":"side","started":true,"ready":true,"state":{"running":{}}}],"containerStatuses":[{"name":"main","state":{"waiting":{"reason":"PodInitializing"}}}]}""", "1/2", "PodInitializing", "0")]
    [InlineData("""{"phase":"Running","conditions":[{"type":"Initialized","status":"True"},{"type":"Ready","status":"True"}],"initContainerStatuses":[{"name":"init","state":{"terminated":{"exitCode":0}}},{"name":"side","started":true,"ready":true,"restartCount":1,"state":{"running":{}}}],"containerStatuses":[{"name":"main","ready":true,"state":{"running":{}}}]}""", "2/2", "Running", "1")]
    [InlineData("""{"phase":"Running","containerStatuses":[{"name":"main","restartCount":4,"state":{"waiting":{"reason":"CrashLoopBackOff"}},"lastState":{"terminated":{"exitCode":1,"finishedAt":"2025-01-01T11:59:50Z"}}}]}""", "0/2", "CrashLoopBackOff", "4 (10s ago)")]
    [InlineData("""{"phase":"Succeeded","initContainerStatuses":[{"name":"init","state":{"terminated":{"exitCode":0}}},{"name":"side","started":false,"state":{"terminated":{"exitCode":0}}}],"containerStatuses":[{"name":"main","state":{"terminated":{"exitCode":0,"reason":"Completed"}}}]}""", "0/2", "Completed", "0")]
    [InlineData("""{"phase":"Failed","containerStatuses":[{"name":"main","state":{"terminated":{"exitCode":137,"signal":9}}}]}""", "0/2", "Signal:9", "0")]
    [InlineData("""{"phase":"Failed","reason":"Evicted"}""", "0/2", "Evicted", "0")]
    [InlineData("""{"phase":"Running","containerStatuses":[{"name":"main","state":{"terminated":{"exitCode":0,"reason":"Completed"}}},{"name":"b","ready":true,"state":{"running":{}}}]}""", "1/2", "NotReady", "0")]
    public void Status_ShowsInCells(string status, string ready, string reason, string restarts)
    {
        var pod = Read(status);
        var cells = Objects.Strategy(pod).Cells(pod, Now);
        Assert.Equal([ready, reason, restarts, "60m", "<none>", "<none>", "<none>", "<none>"], cells);
        Assert.Equal(Objects.Strategy(pod).Columns.Count, cells.Count);
    }

    [Fact]
    public void DeletedPod_IsTerminating_UntilItEnds()
    {
        var pod = Read("""{"phase":"Running"}""");
        pod = pod with { Metadata = pod.Metadata with { DeletionTimestamp = new Time(Now) } };
        Assert.Equal("Terminating", PodSummary.Of(pod).Reason);
        Assert.Equal("Unknown", PodSummary.Of(pod with { Status = pod.Status with { Reason = "NodeLost" } }).Reason);
        Assert.Equal("Succeeded", PodSummary.Of(pod with { Status = pod.Status with { Phase = "Succeeded" } }).Reason);
    }

    private static Pod Read(string status) => Objects.Read<Pod>($$"""
        {"apiVersion":"v1","kind":"Pod","metadata":{"name":"p","creationTimestamp":"2025-01-01T11:00:00Z"},
         "spec":{"initContainers":[{"name":"init"},{"name":"side","restartPolicy":"Always"}],"containers":[{"name":"main"}]},"status":{{status}}}
        """);
}
