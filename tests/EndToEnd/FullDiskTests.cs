using System.Text.Json;

namespace Kubestrel.EndToEnd.Tests;

/// <summary>A disk that is full: one line at a start; a clear error to a writer; no acknowledged write is lost; all is well again once there is room.</summary>
public sealed class FullDiskTests : IAsyncLifetime
{
    private readonly TestCluster _cluster = new("full");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (Directory.Exists(_cluster.DataDir))
        {
            _ = await _cluster.DownAsync();
            _ = await Command.RunAsync("umount", ["--lazy", _cluster.DataDir]);
            Directory.Delete(_cluster.DataDir, recursive: true);
        }
    }

    [SkippableTheory]
    [InlineData("4k")]
    [InlineData("8k")]
    [InlineData("40k")]
    [InlineData("200k")]
    [InlineData("1m")]
    public async Task StartOnAFullDisk_SaysSoInOneLine_AndWorksOnceThereIsRoom(string size)
    {
        await MountAsync(size);
        var full = await _cluster.UpAsync("--control-plane-only");
        Assert.Equal(1, full.ExitCode);
        Assert.Contains("o space left", full.Stderr, StringComparison.Ordinal);
        Assert.Single(full.Stderr.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        await ResizeAsync("64m");
        Assert.Contains("The cluster is up", (await _cluster.UpAsync("--control-plane-only")).Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task DiskThatFillsUpUnderWrites_LosesNothingAndRecovers()
    {
        Skip.If(TestCluster.Find("kubectl") is null, "kubectl is not installed.");
        await MountAsync("24m");
        _ = (await _cluster.UpAsync("--control-plane-only")).Text;
        var random = new Random(1);
        var written = new List<string>();
        CommandResult refused;
        for (var number = 0; ; number++)
        {
            Assert.True(number < 200, "The disk never became full.");
            refused = await CreateAsync($"fill-{number}", random);
            if (refused.ExitCode != 0)
            {
                break;
            }

            written.Add($"configmap/fill-{number}");
        }

        Assert.Contains("no space left", refused.Stderr, StringComparison.Ordinal);
        Assert.Contains("InternalError", refused.Stderr, StringComparison.Ordinal);
        Assert.Equal(written.Order(StringComparer.Ordinal), await FilledAsync());

        await ResizeAsync("96m");
        _ = (await CreateAsync("fill-after", random)).Text;
        written.Add("configmap/fill-after");
        _ = (await _cluster.DownAsync()).Text;
        _ = (await _cluster.UpAsync("--control-plane-only")).Text;
        Assert.Equal(written.Order(StringComparer.Ordinal), await FilledAsync());
    }

    private async Task MountAsync(string size)
    {
        Skip.IfNot(Environment.UserName == "root", "Mounting needs root.");
        Directory.CreateDirectory(_cluster.DataDir);
        _ = (await Command.RunAsync("mount", ["-t", "tmpfs", "-o", $"size={size}", "none", _cluster.DataDir])).Text;
    }

    private async Task ResizeAsync(string size) => _ = (await Command.RunAsync("mount", ["-o", $"remount,size={size}", _cluster.DataDir])).Text;

    /// <summary>A config map of 600 kB that does not compress.</summary>
    private Task<CommandResult> CreateAsync(string name, Random random)
    {
        var bytes = new byte[450_000];
        random.NextBytes(bytes);
        var manifest = JsonSerializer.Serialize(new { apiVersion = "v1", kind = "ConfigMap", metadata = new { name }, binaryData = new { bytes } });
        return _cluster.KubectlAsync(["create", "-f", "-"], manifest);
    }

    private async Task<IEnumerable<string>> FilledAsync() =>
        (await _cluster.TextAsync("get", "configmaps", "-o", "name")).Split('\n').Where(name => name.StartsWith("configmap/fill-", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
