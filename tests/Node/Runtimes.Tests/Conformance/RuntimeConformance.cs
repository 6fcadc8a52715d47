using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Images;
using Kubestrel.Runtimes.Contract.Sandboxes;
using Kubestrel.Runtimes.Contract.Status;

namespace Kubestrel.Runtimes.Tests.Conformance;

/// <summary>What every runtime must do. Run by one class for each runtime.</summary>
public abstract class RuntimeConformance(IRuntimeUnderTest subject)
{
    private static int count;
    private readonly string name = "conformance-" + Interlocked.Increment(ref count);

    private IRuntime Runtime => subject.Runtime;

    [SkippableFact]
    public async Task Status_RuntimeAndNetworkAreReady()
    {
        Skip.If(subject.Unavailable is not null, subject.Unavailable);
        var conditions = Must(await Runtime.GetStatusAsync(default)).Conditions;
        Assert.Contains(conditions, c => c is { Type: RuntimeStatus.RuntimeReady, Status: true });
        Assert.Contains(conditions, c => c is { Type: RuntimeStatus.NetworkReady, Status: true });
        Assert.Equal("v1", Must(await Runtime.GetVersionAsync(default)).ApiVersion);
    }

    [SkippableFact]
    public async Task CgroupDriver_IsAValueOrUnimplemented()
    {
        Skip.If(subject.Unavailable is not null, subject.Unavailable);
        var driver = await Runtime.GetCgroupDriverAsync(default);
        Assert.True(driver.IsOk || driver.Error.IsUnimplemented);
    }

    [SkippableFact]
    public async Task Sandbox_RunStopRemove_StateFollows()
    {
        Skip.If(subject.Unavailable is not null, subject.Unavailable);
        var config = Sandbox();
        var id = Must(await Runtime.RunSandboxAsync(config, "", default));
        var status = Must(await Runtime.GetSandboxAsync(id, default));
        Assert.Equal(SandboxState.Ready, status.State);
        Assert.Equal(config.Metadata, status.Metadata);
        Assert.Single(status.Ips);
        Assert.Equal("v", status.Labels["k"]);

        Assert.Equal(id, Assert.Single(Must(await Runtime.ListSandboxesAsync(new() { Labels = config.Labels }, default))).Id);
        Assert.Empty(Must(await Runtime.ListSandboxesAsync(new() { Id = id, State = SandboxState.NotReady }, default)));

        Assert.True((await Runtime.StopSandboxAsync(id, default)).IsOk);
        Assert.True((await Runtime.StopSandboxAsync(id, default)).IsOk);
        Assert.Equal(SandboxState.NotReady, Must(await Runtime.GetSandboxAsync(id, default)).State);

        Assert.True((await Runtime.RemoveSandboxAsync(id, default)).IsOk);
        Assert.True((await Runtime.RemoveSandboxAsync(id, default)).IsOk);
        Assert.True((await Runtime.GetSandboxAsync(id, default)).Error?.IsNotFound);
    }

    [SkippableFact]
    public async Task Container_ExitsByItself_CodeReasonAndTimesAreReported()
    {
        Skip.If(subject.Unavailable is not null, subject.Unavailable);
        await WithContainerAsync(TestProgram.ExitsWithThree, async id =>
        {
            var status = await ExitedAsync(id);
            Assert.Equal(3, status.ExitCode);
            Assert.Equal("Error", status.Reason);
            Assert.True(status.CreatedAt <= status.StartedAt);

            // A process that ends at once may end before the runtime notes that it was started.
            Assert.True(status.CreatedAt <= status.FinishedAt);
        });
    }

    [SkippableFact]
    public async Task Container_Prints_LogFileHasCriLines()
    {
        Skip.If(subject.Unavailable is not null, subject.Unavailable);
        await WithContainerAsync(TestProgram.PrintsTwoLines, async id =>
        {
            var status = await ExitedAsync(id);
            Assert.Equal("Completed", status.Reason);
            var lines = await File.ReadAllLinesAsync(status.LogPath);
            Assert.Equal(["stdout F one", "stdout F two"], lines.Select(l => l[(l.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
            Assert.All(lines, l => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d) ", l));
        });
    }

    [SkippableFact]
    public async Task Container_StoppedWithinGrace_EndsWithItsOwnCode()
    {
        Skip.If(subject.Unavailable is not null, subject.Unavailable);
        await WithContainerAsync(TestProgram.RunsUntilTerm, async id =>
        {
            await PrintedAsync(id);
            Assert.Equal(RuntimeContainerState.Running, Must(await Runtime.GetContainerAsync(id, default)).State);
            Assert.True((await Runtime.StopContainerAsync(id, TimeSpan.FromSeconds(60), default)).IsOk);
            Assert.Equal(0, (await ExitedAsync(id)).ExitCode);
            Assert.True((await Runtime.StopContainerAsync(id, TimeSpan.FromSeconds(60), default)).IsOk);
        });
    }

    [SkippableFact]
    public async Task Container_StoppedWithZeroGrace_IsKilled()
    {
        Skip.If(subject.Unavailable is not null, subject.Unavailable);
        await WithContainerAsync(TestProgram.IgnoresTerm, async id =>
        {
            Assert.True((await Runtime.StopContainerAsync(id, TimeSpan.Zero, default)).IsOk);
            Assert.Equal(137, (await ExitedAsync(id)).ExitCode);
        });
    }

    [SkippableFact]
    public async Task Start_ProgramDoesNotExist_FailsAndStatusSaysStartError()
    {
        Skip.If(subject.Unavailable is not null, subject.Unavailable);
        var sandbox = Sandbox();
        var sandboxId = Must(await Runtime.RunSandboxAsync(sandbox, "", default));
        try
        {
            var id = Must(await Runtime.CreateContainerAsync(sandboxId, Container(TestProgram.DoesNotExist), sandbox, default));
            Assert.False((await Runtime.StartContainerAsync(id, default)).IsOk);
            var status = await ExitedAsync(id);
            Assert.Equal("StartError", status.Reason);
            Assert.Equal(128, status.ExitCode);
            Assert.Contains("no such file or directory", status.Message, StringComparison.Ordinal);
        }
        finally
        {
            await Runtime.RemoveSandboxAsync(sandboxId, default);
        }
    }

    [SkippableFact]
    public async Task Create_ImageIsNotThere_IsNotFound()
    {
        Skip.If(subject.Unavailable is not null, subject.Unavailable);
        var sandbox = Sandbox();
        var sandboxId = Must(await Runtime.RunSandboxAsync(sandbox, "", default));
        try
        {
            var result = await Runtime.CreateContainerAsync(
                sandboxId, Container(TestProgram.RunsUntilTerm) with { Image = new("kubestrel.local/absent:1") }, sandbox, default);
            Assert.True(result.Error?.IsNotFound);
        }
        finally
        {
            await Runtime.RemoveSandboxAsync(sandboxId, default);
        }
    }

    [SkippableFact]
    public async Task ExecSync_CommandPrintsAndFails_OutputAndCodeAreAnswered()
    {
        Skip.If(subject.Unavailable is not null, subject.Unavailable);
        await WithContainerAsync(TestProgram.RunsUntilTerm, async id =>
        {
            var result = Must(await Runtime.ExecSyncAsync(id, TestProgram.ExecPrints, TimeSpan.FromSeconds(30), default));
            Assert.Equal(7, result.ExitCode);
            Assert.Equal("out\n", System.Text.Encoding.UTF8.GetString(result.Stdout.Span));
            Assert.Equal("err\n", System.Text.Encoding.UTF8.GetString(result.Stderr.Span));
        });
    }

    [SkippableFact]
    public async Task Containers_ListedWithFilters_OnlyMatchesAreAnswered()
    {
        Skip.If(subject.Unavailable is not null, subject.Unavailable);
        await WithContainerAsync(TestProgram.RunsUntilTerm, async id =>
        {
            var info = Assert.Single(Must(await Runtime.ListContainersAsync(new() { Id = id }, default)));
            Assert.Equal(name, info.Metadata.Name);
            Assert.Equal(RuntimeContainerState.Running, info.State);
            Assert.Empty(Must(await Runtime.ListContainersAsync(new() { SandboxId = info.SandboxId, State = RuntimeContainerState.Exited }, default)));
            Assert.Single(Must(await Runtime.ListContainersAsync(new() { Labels = new Dictionary<string, string> { ["test"] = name } }, default)));
        });
    }

    [SkippableFact]
    public async Task Stats_ContainerRuns_CpuAndMemoryAreReported()
    {
        Skip.If(subject.Unavailable is not null, subject.Unavailable);
        await WithContainerAsync(TestProgram.RunsUntilTerm, async id =>
        {
            var usage = Must(await Runtime.GetContainerStatsAsync(id, default));
            Assert.Equal(id, usage.Id);
            Assert.True(usage.Cpu?.UsageCoreNanoSeconds > 0);
            Assert.True(usage.Memory?.WorkingSetBytes > 0);
            Assert.Contains(Must(await Runtime.ListContainerStatsAsync(null, default)), u => u.Id == id);
        });
    }

    [SkippableFact]
    public async Task Log_RenamedAndReopened_NewFileIsMade()
    {
        Skip.If(subject.Unavailable is not null, subject.Unavailable);
        await WithContainerAsync(TestProgram.RunsUntilTerm, async id =>
        {
            await PrintedAsync(id);
            var path = Must(await Runtime.GetContainerAsync(id, default)).LogPath;
            File.Move(path, path + ".1");
            Assert.True((await Runtime.ReopenContainerLogAsync(id, default)).IsOk);
            Assert.True(File.Exists(path));
        });
    }

    [SkippableFact]
    public async Task Images_KnownAndUnknown_AreTold()
    {
        Skip.If(subject.Unavailable is not null, subject.Unavailable);
        var image = Must(await Runtime.GetImageAsync(new ImageSpec(subject.Image), default)).Image;
        Assert.NotNull(image);
        Assert.Contains(subject.Image, image.RepoTags);
        Assert.Contains(Must(await Runtime.ListImagesAsync(null, default)), i => i.Id == image.Id);
        Assert.Null(Must(await Runtime.GetImageAsync(new ImageSpec("kubestrel.local/absent:1"), default)).Image);
        Assert.True((await Runtime.RemoveImageAsync(new ImageSpec("kubestrel.local/absent:1"), default)).IsOk);
    }

    [SkippableFact]
    public async Task StreamingUrls_ContainerRuns_AreAnswered()
    {
        Skip.If(subject.Unavailable is not null, subject.Unavailable);
        await WithContainerAsync(TestProgram.RunsUntilTerm, async id =>
        {
            Assert.Equal("http", Must(await Runtime.ExecUrlAsync(new(id, ["true"], false, false, true, true), default)).Scheme);
            Assert.Equal("http", Must(await Runtime.AttachUrlAsync(new(id, false, false, true, true), default)).Scheme);
            var sandbox = Assert.Single(Must(await Runtime.ListContainersAsync(new() { Id = id }, default))).SandboxId;
            Assert.Equal("http", Must(await Runtime.PortForwardUrlAsync(sandbox, [80], default)).Scheme);
        });
    }

    private static T Must<T>(RuntimeResult<T> result)
        where T : notnull
    {
        Assert.True(result.IsOk, result.Error?.ToString());
        return result.Value;
    }

    private SandboxConfig Sandbox() => new()
    {
        Metadata = new(name, "uid-" + name, "default", 0),
        Hostname = name,
        LogDirectory = subject.LogFolder,
        Labels = new Dictionary<string, string> { ["k"] = "v", ["test"] = name },
    };

    private ContainerConfig Container(string[] command) => new()
    {
        Metadata = new(name, 0),
        Image = new(subject.Image),
        Command = command,
        LogPath = name + ".log",
        Labels = new Dictionary<string, string> { ["test"] = name },
    };

    private async Task WithContainerAsync(string[] command, Func<string, Task> test)
    {
        var sandbox = Sandbox();
        var sandboxId = Must(await Runtime.RunSandboxAsync(sandbox, "", default));
        try
        {
            var id = Must(await Runtime.CreateContainerAsync(sandboxId, Container(command), sandbox, default));
            var start = await Runtime.StartContainerAsync(id, default);
            Assert.True(start.IsOk, start.Error?.ToString());
            await test(id);
            await Runtime.StopContainerAsync(id, TimeSpan.Zero, default);
            Assert.True((await Runtime.RemoveContainerAsync(id, default)).IsOk);
            Assert.True((await Runtime.GetContainerAsync(id, default)).Error?.IsNotFound);
        }
        finally
        {
            await Runtime.StopSandboxAsync(sandboxId, default);
            await Runtime.RemoveSandboxAsync(sandboxId, default);
        }
    }

    private async Task<RuntimeContainerStatus> ExitedAsync(string id)
    {
        while (true)
        {
            var status = Must(await Runtime.GetContainerAsync(id, default));
            if (status.State == RuntimeContainerState.Exited)
            {
                return status;
            }

            await Task.Delay(5);
        }
    }

    private async Task PrintedAsync(string id)
    {
        var path = Must(await Runtime.GetContainerAsync(id, default)).LogPath;
        while (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            await Task.Delay(5);
        }
    }
}
