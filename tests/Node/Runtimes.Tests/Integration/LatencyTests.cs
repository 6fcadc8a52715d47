using System.Diagnostics;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Images;
using Kubestrel.Runtimes.Contract.Sandboxes;
using Kubestrel.Runtimes.Images;
using Xunit.Abstractions;

namespace Kubestrel.Runtimes.Tests.Integration;

/// <summary>Prints how long a pod takes; asserts only that it works.</summary>
[Collection(ContainerdCollection.Name)]
public sealed class LatencyTests(ContainerdCluster cluster, ITestOutputHelper output)
{
    [SkippableFact]
    public async Task PodsStartedAndStopped_TimesArePrinted()
    {
        Skip.IfNot(ContainerdCluster.IsPossible, "needs root, containerd, runc, CNI plugins and busybox-static");
        Assert.Null(cluster.ImportError);
        var runtime = cluster.Runtime;
        var times = new Dictionary<string, List<double>>();
        for (var i = 0; i < 10; i++)
        {
            var sandbox = new SandboxConfig { Metadata = new("lat" + i, "uid" + i, "default", 0), Hostname = "lat", LogDirectory = cluster.Logs };
            var id = await Time("run sandbox", runtime.RunSandboxAsync(sandbox, "", default));
            Assert.True(id.IsOk, id.Error?.Message);
            var config = new ContainerConfig { Metadata = new("main", 0), Image = new ImageSpec(LocalImageNames.Demo), Command = ["sh", "-c", "trap 'exit 0' TERM; sleep 1000 & wait"], LogPath = $"lat{i}.log" };
            var container = await Time("create", runtime.CreateContainerAsync(id.Value, config, sandbox, default));
            Assert.True(container.IsOk, container.Error?.Message);
            Assert.True((await Time("start", runtime.StartContainerAsync(container.Value, default))).IsOk);
            await Time("status", runtime.GetContainerAsync(container.Value, default));
            await Time("exec", runtime.ExecSyncAsync(container.Value, ["true"], TimeSpan.FromSeconds(5), default));
            await Time("stop container", runtime.StopContainerAsync(container.Value, TimeSpan.FromSeconds(30), default));
            await Time("stop sandbox", runtime.StopSandboxAsync(id.Value, default));
            await Time("remove sandbox", runtime.RemoveSandboxAsync(id.Value, default));
        }

        output.WriteLine($"containerd start to ready: {cluster.StartTime.TotalMilliseconds:F1} ms, image import: {cluster.ImportTime.TotalMilliseconds:F1} ms");
        foreach (var (name, list) in times)
        {
            list.Sort();
            output.WriteLine($"{name}: p50 {list[list.Count / 2]:F1} ms, max {list[^1]:F1} ms");
        }

        async Task<T> Time<T>(string name, Task<T> call)
        {
            var watch = Stopwatch.StartNew();
            var result = await call;
            (times.TryGetValue(name, out var list) ? list : times[name] = []).Add(watch.Elapsed.TotalMilliseconds);
            return result;
        }
    }
}
