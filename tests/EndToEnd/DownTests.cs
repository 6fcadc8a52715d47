namespace Kubestrel.EndToEnd.Tests;

/// <summary>`down` leaves the machine as it was.</summary>
public sealed class DownTests : IAsyncLifetime
{
    private readonly TestCluster _cluster = new("down");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (Directory.Exists(_cluster.DataDir))
        {
            _ = (await _cluster.DownAsync("--purge")).Text;
        }
    }

    [SkippableFact]
    public async Task Down_LeavesNothingBehind_AndUpBringsEverythingBack()
    {
        TestCluster.RequireTools();
        var before = await MachineState.ReadAsync();
        _ = (await _cluster.UpAsync()).Text;
        Assert.Equal(0, (await _cluster.StatusAsync()).ExitCode);
        await _cluster.ApplyAsync("""
            apiVersion: v1
            kind: Pod
            metadata: {name: mounts}
            spec:
              volumes: [{name: memory, emptyDir: {medium: Memory}}]
              containers:
              - name: main
                image: kubestrel.local/busybox:1.0
                command: [sh, -c, "trap 'exit 0' TERM; while true; do sleep 1 & wait $!; done"]
                ports: [{containerPort: 80, hostPort: 18080}]
                volumeMounts: [{name: memory, mountPath: /memory}]
            """);
        _ = await _cluster.TextAsync("wait", "--for=condition=Ready", "pod/mounts", "--timeout=60s");
        _ = await _cluster.TextAsync("create", "configmap", "kept", "--from-literal=a=b");

        _ = (await _cluster.DownAsync()).Text;
        Assert.Empty((await MachineState.ReadAsync()).Since(before));

        _ = (await _cluster.UpAsync()).Text;
        Assert.Equal("b", await _cluster.TextAsync("get", "configmap", "kept", "-o", "jsonpath={.data.a}"));
        _ = await _cluster.TextAsync("wait", "--for=condition=Ready", "pod/mounts", "--timeout=60s");

        _ = (await _cluster.DownAsync("--purge")).Text;
        Assert.Empty((await MachineState.ReadAsync()).Since(before));
        Assert.False(Directory.Exists(_cluster.DataDir));
    }
}
