using System.Net;
using System.Net.Sockets;

namespace Kubestrel.EndToEnd.Tests;

/// <summary>Starts that cannot work: one clear line, exit code 1, nothing damaged and nothing left running.</summary>
public sealed class BadStartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kubestrel-bad-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task TakenPort_IsNamed()
    {
        using var listener = new TcpListener(IPAddress.Any, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        await FailsAsync($"port {port}", Path.Combine(_folder.FullName, "d"), "--port", $"{port}");
    }

    [Fact]
    public async Task ForeignDataDir_IsLeftAlone()
    {
        var file = Path.Combine(_folder.FullName, "letter.txt");
        await File.WriteAllTextAsync(file, "dear");
        await FailsAsync("is not empty and not a kubestrel data dir", _folder.FullName);
        Assert.Equal("dear", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task UnwritableDataDir_IsNamed()
    {
        var file = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(file, "");
        await FailsAsync("cannot write to", Path.Combine(file, "below"));
    }

    [Fact]
    public async Task DamagedDatabase_IsReportedAndKept()
    {
        var cluster = new TestCluster("damaged");
        try
        {
            _ = (await cluster.UpAsync("--control-plane-only")).Text;
            _ = (await cluster.DownAsync()).Text;
            var database = Directory.EnumerateFiles(Path.Combine(cluster.DataDir, "db")).First(path => !path.EndsWith("lock", StringComparison.Ordinal));
            var bytes = await File.ReadAllBytesAsync(database);
            bytes.AsSpan(100, 2000).Fill(0x5A);
            await File.WriteAllBytesAsync(database, bytes);
            var failed = await cluster.UpAsync("--control-plane-only");
            Assert.Equal(1, failed.ExitCode);
            Assert.Contains("damaged", failed.Stderr, StringComparison.Ordinal);
            Assert.Equal(bytes, await File.ReadAllBytesAsync(database));
        }
        finally
        {
            _ = await cluster.DownAsync("--purge");
        }
    }

    [Theory]
    [InlineData("--port must be from 1 to 65535, not 70000", "--port", "70000")]
    [InlineData("--port must be from 1 to 65535, not many", "--port", "many")]
    [InlineData("required argument missing for option: '--port'", "--port")]
    [InlineData("unrecognized command or argument '--porrt'", "--porrt")]
    [InlineData("unrecognized command or argument 'extra'", "extra")]
    [InlineData("--datastore must be sqlite or memory", "--datastore", "paper")]
    public async Task BadFlag_IsOneLine(string message, params string[] arguments) => await FailsAsync(message, Path.Combine(_folder.FullName, "d"), arguments);

    [Theory]
    [InlineData("up")]
    [InlineData("down")]
    [InlineData("status")]
    public async Task EmptyDataDir_IsOneLine(string command)
    {
        var result = await Command.RunAsync(Checkout.Program, [command, "--data-dir", ""]);
        Assert.Equal((1, "kubestrel: --data-dir must not be empty"), (result.ExitCode, result.Stderr.Trim()));
    }

    [Fact]
    public async Task UnknownCommand_IsOneLine()
    {
        var result = await Command.RunAsync(Checkout.Program, ["upp"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Stderr.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("kubestrel --help", result.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DamagedState_IsReportedAndKept()
    {
        var file = Path.Combine(_folder.FullName, "cluster.json");
        await File.WriteAllTextAsync(file, "{");
        await FailsAsync("cluster.json is damaged", _folder.FullName);
        Assert.Equal("{", await File.ReadAllTextAsync(file));
    }

    [SkippableFact]
    public async Task MissingPackage_IsNamedWhenNothingMayBeInstalled()
    {
        Skip.IfNot(Environment.UserName == "root", "Hiding programs needs root.");
        var hide = "for d in /opt/cni /usr/lib/cni; do [ ! -d $d ] || mount -t tmpfs none $d; done; exec \"$@\"";
        var result = await Command.RunAsync(
            "unshare", ["--mount", "--propagation", "private", "sh", "-c", hide, "sh", Checkout.Program, "up", "--no-install", "--no-merge", "--data-dir", Path.Combine(_folder.FullName, "d")]);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            "kubestrel: missing Debian package: containernetworking-plugins (install with: apt-get install --no-install-recommends containernetworking-plugins)",
            result.Stderr.Trim());
    }

    private static async Task FailsAsync(string message, string dataDir, params string[] arguments)
    {
        var result = await Command.RunAsync(Checkout.Program, ["up", "--control-plane-only", "--no-merge", "--data-dir", dataDir, .. arguments]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(message, result.Stderr, StringComparison.Ordinal);
        Assert.Single(result.Stderr.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
