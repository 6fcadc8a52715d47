using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Sandboxes;
using Kubestrel.Runtimes.Images;

namespace Kubestrel.Runtimes.Tests.Integration;

[Collection(ContainerdCollection.Name)]
public sealed class OutOfMemoryTests(ContainerdCluster cluster)
{
    [SkippableFact]
    public async Task Container_OverItsLimit_IsOomKilled()
    {
        Skip.IfNot(ContainerdCluster.IsPossible, "needs root, containerd, runc, CNI plugins and busybox-static");
        Assert.Null(cluster.ImportError);
        var runtime = cluster.Runtime;
        var sandbox = new SandboxConfig { Metadata = new("oom", "uid-oom", "default", 0), Hostname = "oom", CgroupParent = "/kubestrel-test-" + cluster.Layout.Id };
        var sandboxId = (await runtime.RunSandboxAsync(sandbox, "", default)).Value!;
        try
        {
            var config = new ContainerConfig
            {
                Metadata = new("eats", 0),
                Image = new(LocalImageNames.Demo),
                Command = ["tail", "/dev/zero"],
                Resources = new() { MemoryLimitBytes = 16 << 20, MemorySwapLimitBytes = 16 << 20 },
            };
            var id = (await runtime.CreateContainerAsync(sandboxId, config, sandbox, default)).Value!;
            Assert.True((await runtime.StartContainerAsync(id, default)).IsOk);
            RuntimeContainerStatus? status;
            while ((status = (await runtime.GetContainerAsync(id, default)).Value)?.State != RuntimeContainerState.Exited)
            {
                await Task.Delay(10);
            }

            Assert.Equal((137, "OOMKilled"), (status.ExitCode, status.Reason));
        }
        finally
        {
            await runtime.StopSandboxAsync(sandboxId, default);
            await runtime.RemoveSandboxAsync(sandboxId, default);
        }

        Assert.Empty(Kubestrel.Runtimes.Containerd.CgroupSweep.RemoveIfEmpty(sandbox.CgroupParent));
    }
}
