using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Kubestrel.EndToEnd.Tests;

/// <summary>exec, cp, attach and port-forward through kubectl, over WebSocket (its default) and over SPDY.</summary>
[Collection(SharedClusterCollection.Name)]
public sealed partial class StreamingTests(SharedCluster shared)
{
    private readonly TestCluster _cluster = shared.Cluster;

    public static TheoryData<bool> Protocols => [true, false];

    [SkippableTheory]
    [MemberData(nameof(Protocols))]
    public async Task Exec_CarriesInputOutputAndExitCode(bool webSockets)
    {
        TestCluster.RequireTools();
        var ns = await StartPodAsync();
        var echo = await _cluster.KubectlAsync(["-n", ns, "exec", "-i", "shell", "--", "sh", "-c", "cat; echo oops >&2"], "hello\n", Environment(webSockets));
        Assert.Equal("hello", echo.Text);
        Assert.Contains("oops", echo.Stderr, StringComparison.Ordinal);
        Assert.Equal(7, (await _cluster.KubectlAsync(["-n", ns, "exec", "shell", "--", "sh", "-c", "exit 7"], "", Environment(webSockets))).ExitCode);
    }

    [SkippableTheory]
    [MemberData(nameof(Protocols))]
    public async Task Copy_BringsAFileThereAndBack(bool webSockets)
    {
        TestCluster.RequireTools();
        var ns = await StartPodAsync();
        var folder = Directory.CreateTempSubdirectory("kubestrel-cp-");
        try
        {
            var sent = Path.Combine(folder.FullName, "sent");
            var back = Path.Combine(folder.FullName, "back");
            var bytes = new byte[3_000_000];
            new Random(1).NextBytes(bytes);
            await File.WriteAllBytesAsync(sent, bytes);
            _ = (await _cluster.KubectlAsync(["-n", ns, "cp", sent, "shell:/tmp/file"], "", Environment(webSockets))).Text;
            _ = (await _cluster.KubectlAsync(["-n", ns, "cp", "shell:/tmp/file", back], "", Environment(webSockets))).Text;
            Assert.Equal(bytes, await File.ReadAllBytesAsync(back));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Protocols))]
    public async Task PortForward_ReachesThePod(bool webSockets)
    {
        TestCluster.RequireTools();
        var ns = await StartPodAsync();
        using var forward = Command.Start("kubectl", ["--kubeconfig", _cluster.Kubeconfig, "-n", ns, "port-forward", "pod/shell", ":8080"], Environment(webSockets));
        try
        {
            var line = await forward.StandardOutput.ReadLineAsync() ?? "";
            var port = LocalPort().Match(line).Groups[1].Value;
            Assert.True(port.Length > 0, line + await ErrorOf(forward, line));
            using var http = new HttpClient();
            Assert.Equal("forwarded\n", await http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/page")));
        }
        finally
        {
            forward.Kill();
            await forward.WaitForExitAsync();
        }
    }

    private static Task<string> ErrorOf(Process process, string line) => line.Length > 0 ? Task.FromResult("") : process.StandardError.ReadToEndAsync();

    private static Dictionary<string, string> Environment(bool webSockets) => new()
    {
        ["KUBECTL_REMOTE_COMMAND_WEBSOCKETS"] = webSockets ? "true" : "false",
        ["KUBECTL_PORT_FORWARD_WEBSOCKETS"] = webSockets ? "true" : "false",
    };

    private async Task<string> StartPodAsync()
    {
        var ns = await shared.NewNamespaceAsync();
        _ = await _cluster.TextAsync(
            "-n", ns, "run", "shell", "--image=kubestrel.local/busybox:1.0", "--", "sh", "-c",
            "trap 'exit 0' TERM; mkdir /www && echo forwarded >/www/page && httpd -p 8080 -h /www; while true; do sleep 1 & wait $!; done");
        _ = await _cluster.TextAsync("-n", ns, "wait", "--for=condition=Ready", "pod/shell", "--timeout=60s");
        return ns;
    }

    [GeneratedRegex(@"127\.0\.0\.1:(\d+)")]
    private static partial Regex LocalPort();
}
