namespace Kubestrel.EndToEnd.Tests;

/// <summary>The Job with a sidecar of the examples, as a user sees it.</summary>
[Collection(SharedClusterCollection.Name)]
public sealed class SidecarJobTests(SharedCluster shared)
{
    private readonly TestCluster _cluster = shared.Cluster;

    [SkippableFact]
    public async Task JobWithSidecar_CompletesAndTellsItsStory()
    {
        TestCluster.RequireTools();
        var ns = await shared.NewNamespaceAsync();
        _ = await _cluster.TextAsync("-n", ns, "apply", "-f", Checkout.Example("sidecar-job.yaml"));
        _ = await _cluster.TextAsync("-n", ns, "wait", "--for=condition=complete", "job/pi", "--timeout=90s");

        var pods = await _cluster.WaitForAsync(text => text.Contains("Completed", StringComparison.Ordinal), "-n", ns, "get", "pods", "--no-headers");
        Assert.Contains("0/2", pods, StringComparison.Ordinal);
        var job = (await _cluster.TextAsync("-n", ns, "get", "jobs", "--no-headers")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["pi", "Complete", "1/1"], job[..3]);

        var digits = await _cluster.TextAsync("-n", ns, "logs", "-l", "job-name=pi", "-c", "pi", "--tail=-1");
        Assert.StartsWith("3.14159265358979323846264338327950288419716939937510", digits, StringComparison.Ordinal);
        Assert.Equal(2002, digits.Length);

        var story = await _cluster.TextAsync("-n", ns, "describe", "pod", "-l", "job-name=pi");
        string[] lines =
        [
            "Successfully assigned",
            "Container image \"kubestrel.local/busybox:1.0\" already present on machine",
            "Created container: network-proxy",
            "Started container network-proxy",
            "Created container: pi",
            "Started container pi",
            "Stopping container network-proxy",
        ];
        foreach (var line in lines)
        {
            Assert.Contains(line, story, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task JobWithOrdinaryProxy_DoesNotComplete()
    {
        TestCluster.RequireTools();
        var ns = await shared.NewNamespaceAsync();
        _ = await _cluster.TextAsync("-n", ns, "apply", "-f", Checkout.Example("old-style-sidecar-job.yaml"));
        const string ended = "jsonpath={.items[*].status.containerStatuses[?(@.name=='pi')].state.terminated.reason}";
        _ = await _cluster.WaitForAsync(text => text == "Completed", "-n", ns, "get", "pods", "-l", "job-name=pi-old-style", "-o", ended);
        Assert.Equal("Running", await _cluster.TextAsync("-n", ns, "get", "pods", "-l", "job-name=pi-old-style", "-o", "jsonpath={.items[*].status.phase}"));
        Assert.Equal("1", await _cluster.TextAsync("-n", ns, "get", "job", "pi-old-style", "-o", "jsonpath={.status.active}"));
    }

    [SkippableFact]
    public async Task Sidecars_StartInOrderAndStopInReverse()
    {
        TestCluster.RequireTools();
        var ns = await shared.NewNamespaceAsync();
        await _cluster.ApplyAsync("""
            apiVersion: v1
            kind: Pod
            metadata: {name: order, namespace: NAMESPACE}
            spec:
              restartPolicy: Never
              volumes: [{name: notes, emptyDir: {}}]
              initContainers:
              - name: first
                image: kubestrel.local/busybox:1.0
                restartPolicy: Always
                command: [sh, -c, "trap 'echo first stops; exit 0' TERM; sleep 1; touch /notes/first; while true; do sleep 1 & wait $!; done"]
                startupProbe: {exec: {command: [test, -e, /notes/first]}, periodSeconds: 1}
                volumeMounts: [{name: notes, mountPath: /notes}]
              - name: second
                image: kubestrel.local/busybox:1.0
                restartPolicy: Always
                command: [sh, -c, "test -e /notes/first || exit 3; trap 'exit 0' TERM; while true; do sleep 1 & wait $!; done"]
                volumeMounts: [{name: notes, mountPath: /notes}]
              containers:
              - name: main
                image: kubestrel.local/busybox:1.0
                command: [sleep, "2"]
            """.Replace("NAMESPACE", ns, StringComparison.Ordinal));
        _ = await _cluster.WaitForAsync(text => text == "Succeeded", "-n", ns, "get", "pod", "order", "-o", "jsonpath={.status.phase}");
        var states = await _cluster.TextAsync(
            "-n", ns, "get", "pod", "order", "-o",
            "jsonpath={range .status.initContainerStatuses[*]}{.name} {.restartCount} {.state.terminated.startedAt} {.state.terminated.finishedAt}{'\\n'}{end}");
        var rows = states.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(' ')).ToDictionary(row => row[0]);
        Assert.Equal("0", rows["first"][1]);
        Assert.Equal("0", rows["second"][1]);
        Assert.True(string.CompareOrdinal(rows["first"][2], rows["second"][2]) <= 0, states);
        Assert.True(string.CompareOrdinal(rows["second"][3], rows["first"][3]) <= 0, states);
    }
}
