using System.Net.NetworkInformation;

namespace Kubestrel.EndToEnd.Tests;

/// <summary>A cluster of its own: temporary data dir, free port, nothing merged into the user's kubeconfig.</summary>
internal sealed class TestCluster
{
    private static int s_nextPort = 16442;

    public TestCluster(string name)
    {
        DataDir = Path.Combine(Path.GetTempPath(), $"kubestrel-e2e-{name}-{Environment.ProcessId}");
        Port = FreePort();
    }

    public string DataDir { get; }

    public int Port { get; }

    public string Log => Path.Combine(DataDir, "kubestrel.log");

    public string Kubeconfig => Path.Combine(DataDir, "admin.conf");

    /// <summary>Real nodes need root; kubectl is what the tests speak with.</summary>
    public static void RequireTools()
    {
        Skip.IfNot(Environment.UserName == "root", "Real nodes need root.");
        Skip.If(Find("kubectl") is null, "kubectl is not installed.");
    }

    public Task<CommandResult> UpAsync(params string[] more) =>
        Command.RunAsync(Checkout.Program, ["up", "--data-dir", DataDir, "--port", $"{Port}", "--no-merge", .. more]);

    /// <summary>Fails when a component of the cluster was refused anything while it ran: each has upstream's rights, and they have to do.</summary>
    public async Task<CommandResult> DownAsync(params string[] more)
    {
        Assert.Empty(await RefusalsAsync());
        return await Command.RunAsync(Checkout.Program, ["down", "--data-dir", DataDir, .. more]);
    }

    /// <summary>The lines of the log that tell of a component's request without rights.</summary>
    public async Task<IEnumerable<string>> RefusalsAsync() =>
        File.Exists(Log) ? (await File.ReadAllLinesAsync(Log)).Where(line => line.Contains("A component was refused", StringComparison.Ordinal)) : [];

    public Task<CommandResult> StatusAsync(params string[] more) => Command.RunAsync(Checkout.Program, ["status", "--data-dir", DataDir, .. more]);

    public Task<CommandResult> KubectlAsync(params string[] arguments) => KubectlAsync(arguments, "");

    public Task<CommandResult> KubectlAsync(string[] arguments, string input, IReadOnlyDictionary<string, string>? environment = null) =>
        Command.RunAsync("kubectl", ["--kubeconfig", Kubeconfig, .. arguments], input, environment);

    /// <summary>The output of a kubectl command that must succeed.</summary>
    public async Task<string> TextAsync(params string[] arguments) => (await KubectlAsync(arguments)).Text;

    /// <summary>Applies a manifest given as text.</summary>
    public async Task ApplyAsync(string yaml) => Assert.NotEqual("", (await KubectlAsync(["apply", "-f", "-"], yaml)).Text);

    /// <summary>Repeats a kubectl query until its output satisfies the condition; the last output fails the test.</summary>
    public async Task<string> WaitForAsync(Func<string, bool> condition, params string[] arguments)
    {
        var last = "";
        for (var attempt = 0; attempt < 300; attempt++)
        {
            var result = await KubectlAsync(arguments);
            last = result.Stdout + result.Stderr;
            if (result.ExitCode == 0 && condition(result.Stdout.TrimEnd('\n')))
            {
                return result.Stdout.TrimEnd('\n');
            }

            await Task.Delay(200);
        }

        Assert.Fail($"kubectl {string.Join(' ', arguments)} never gave what was waited for:\n{last}");
        return last;
    }

    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(endpoint => endpoint.Port).ToHashSet();
        return Enumerable.Range(Interlocked.Increment(ref s_nextPort), 1000).First(port => !taken.Contains(port));
    }
}
