using System.Text;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Sandboxes;
using Kubestrel.Runtimes.Images;

namespace Kubestrel.Runtimes.Tests.Integration;

/// <summary>The sandbox image's program as process 1.</summary>
[Collection(ContainerdCollection.Name)]
public sealed class PauseTests(ContainerdCluster cluster)
{
    private const string Needs = "needs root, containerd, runc, CNI plugins and busybox-static";

    [SkippableFact]
    public async Task Pause_GetsTerm_ExitsWithZero()
    {
        Skip.IfNot(ContainerdCluster.IsPossible, Needs);
        await WithContainerAsync("pause-term", new() { Metadata = new("p", 0), Image = new(LocalImageNames.Sandbox) }, async id =>
        {
            Assert.True((await cluster.Runtime.StopContainerAsync(id, TimeSpan.FromMinutes(1), default)).IsOk);
            Assert.Equal(0, (await cluster.Runtime.GetContainerAsync(id, default)).Value?.ExitCode);
        });
    }

    [SkippableFact]
    public async Task Pause_OrphansEnd_AreReaped()
    {
        Skip.IfNot(ContainerdCluster.IsPossible, Needs);
        var config = new ContainerConfig
        {
            Metadata = new("p", 0),
            Image = new(LocalImageNames.Demo),
            Command = ["sh", "-c", "trap 'exit 0' TERM; sleep 1000 & wait"],
            Security = new() { Namespaces = new() { Pid = Kubestrel.Runtimes.Contract.Security.NamespaceMode.Pod } },
        };
        await WithContainerAsync("pause-reap", config, async id =>
        {
            // A shell that ends first leaves its child to process 1, the pause program.
            await ExecAsync(id, "(sleep 0.05 & echo $! > /tmp/orphan) ; true");
            var orphan = (await ExecAsync(id, "cat /tmp/orphan")).Trim();
            while (await ExecAsync(id, $"test -e /proc/{orphan} && echo there; true") == "there\n")
            {
                await Task.Delay(10);
            }

            Assert.Contains("pause", await ExecAsync(id, "cat /proc/1/cmdline"), StringComparison.Ordinal);
        });
    }

    private async Task<string> ExecAsync(string id, string script)
    {
        var result = await cluster.Runtime.ExecSyncAsync(id, ["sh", "-c", script], TimeSpan.FromSeconds(30), default);
        Assert.True(result.IsOk, result.Error?.ToString());
        return Encoding.UTF8.GetString(result.Value.Stdout.Span);
    }

    private async Task WithContainerAsync(string name, ContainerConfig config, Func<string, Task> test)
    {
        Assert.Null(cluster.ImportError);
        var sandbox = new SandboxConfig { Metadata = new(name, "uid-" + name, "default", 0), Hostname = name };
        var sandboxId = await cluster.Runtime.RunSandboxAsync(sandbox, "", default);
        Assert.True(sandboxId.IsOk, sandboxId.Error?.ToString());
        try
        {
            var id = await cluster.Runtime.CreateContainerAsync(sandboxId.Value, config, sandbox, default);
            Assert.True(id.IsOk, id.Error?.ToString());
            Assert.True((await cluster.Runtime.StartContainerAsync(id.Value, default)).IsOk);
            await test(id.Value);
        }
        finally
        {
            await cluster.Runtime.StopSandboxAsync(sandboxId.Value, default);
            await cluster.Runtime.RemoveSandboxAsync(sandboxId.Value, default);
        }
    }
}
