using System.IO.Compression;
using Kubestrel.Kubelet.Logs;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Kubelet.Tests.Support;
using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Sandboxes;
using Kubestrel.Runtimes.Fake;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Kubelet.Tests.Logs;

public sealed class LogRotationTests : IDisposable
{
    private static readonly Pod Web = TestPods.Pod("web");
    private readonly string _folder = Directory.CreateTempSubdirectory("kubestrel-rotation-").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private readonly FakeRuntime _runtime;
    private readonly RuntimeCache _cache;

    public LogRotationTests()
    {
        _runtime = new(_time);
        _runtime.Images.Add(TestPods.Image);
        _cache = new(new RuntimePodReader(_runtime, _runtime));
    }

    private string Log => Path.Combine(_folder, "main", "0.log");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task FullLog_IsRenamedAndReopenedEveryTenSeconds()
    {
        await StartAsync();
        using var stop = new CancellationTokenSource();
        var loop = Rotation().RunAsync(stop.Token);
        await File.WriteAllTextAsync(Log, new string('x', 99));
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(99, new FileInfo(Log).Length);

        await File.AppendAllTextAsync(Log, "y");
        for (var i = 0; i < 3000 && Files().Count < 2; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(10));
            await Task.Delay(1);
        }

        Assert.Equal(0, new FileInfo(Log).Length);
        Assert.Matches("^0.log.20260102-0[0-9]{5}$", Files()[1]);
        await stop.CancelAsync();
        await loop;
    }

    [Fact]
    public async Task OldFiles_AreCompressedAndOnlyFiveStay()
    {
        var container = await StartAsync();
        for (var i = 0; i < 7; i++)
        {
            await File.WriteAllTextAsync(Log, $"{i}" + new string('x', 100));
            await Rotation().RotateAsync(container, default);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(["0.log", "0.log.20260102-030408.gz", "0.log.20260102-030409.gz", "0.log.20260102-030410.gz", "0.log.20260102-030411"], Files());
        await using var zipped = new GZipStream(File.OpenRead(Path.Combine(_folder, "main", Files()[1])), CompressionMode.Decompress);
        using var reader = new StreamReader(zipped);
        Assert.StartsWith("3xxx", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LogThatCannotBeReopened_KeepsItsName()
    {
        var container = await StartAsync();
        await File.WriteAllTextAsync(Log, new string('x', 100));
        _runtime.Faults.Fail("ReopenContainerLog", new RuntimeError(RuntimeErrorCode.Unknown, "no"));
        await Rotation().RotateAsync(container, default);
        Assert.Equal(["0.log"], Files());
        Assert.Equal(100, new FileInfo(Log).Length);
    }

    private LogRotation Rotation() =>
        new(new KubeletOptions { NodeName = "node", NodeIps = [], ContainerLogMaxSize = 100 }, _cache, _runtime, _time, NullLogger<LogRotation>.Instance);

    private List<string> Files() => [.. Directory.EnumerateFiles(Path.Combine(_folder, "main")).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    private async Task<RuntimeContainerStatus> StartAsync()
    {
        var config = new SandboxConfig { Metadata = new SandboxMetadata("web", Web.Metadata.Uid, "default", 0), Labels = ContainerLabels.ForSandbox(Web), LogDirectory = _folder };
        var sandbox = (await _runtime.RunSandboxAsync(config, "", default)).Value!;
        var container = new ContainerConfig
        {
            Metadata = new ContainerMetadata("main", 0), Image = new(TestPods.Image), LogPath = "main/0.log", Labels = ContainerLabels.ForContainer(Web, Web.Spec.Containers[0]),
        };
        Directory.CreateDirectory(Path.GetDirectoryName(Log)!);
        var id = (await _runtime.CreateContainerAsync(sandbox, container, config, default)).Value!;
        await _runtime.StartContainerAsync(id, default);
        return (await _cache.RefreshAsync(Web.Metadata.Uid, default)).Value!.Containers[0];
    }
}
