using System.Security.Cryptography;
using System.Text;
using Kubestrel.Testing;

namespace Kubestrel.EndToEnd.Tests;

/// <summary>Pods whose images come from a registry: Debian's docker-registry on loopback, with and without a password and TLS.</summary>
[Collection(SharedClusterCollection.Name)]
public sealed class RegistryTests(SharedCluster shared) : IAsyncDisposable
{
    private readonly TestCluster _cluster = shared.Cluster;
    private readonly List<string> _trust = [];

    public ValueTask DisposeAsync()
    {
        foreach (var folder in _trust.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    [SkippableTheory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public async Task OpenRegistry_NeedsNoSecret(bool password, bool tls)
    {
        RequireRegistry();
        await using var registry = await LoopbackRegistry.StartAsync(password, tls);
        var image = await PushAsync(registry, password, tls);
        var ns = await shared.NewNamespaceAsync();
        await RunAsync(ns, "open", image);
        await SucceedsAsync(ns, "open");
        Assert.Contains(
            $"Successfully pulled image \"{image}\" in ",
            await _cluster.TextAsync("-n", ns, "get", "events", "-o", "jsonpath={range .items[*]}{.message}{\"\\n\"}{end}"),
            StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ClosedRegistry_TakesThePodsSecretAndTheAccountsSecretAlone(bool tls)
    {
        RequireRegistry();
        await using var registry = await LoopbackRegistry.StartAsync(password: true, tls);
        var image = await PushAsync(registry, password: true, tls);
        var ns = await shared.NewNamespaceAsync();
        await SecretAsync(ns, "right", registry, LoopbackRegistry.Password);
        await SecretAsync(ns, "wrong", registry, "guessed");

        // 1. Without credentials and with wrong ones the pull is refused, again and again.
        await RunAsync(ns, "without", image);
        await RunAsync(ns, "refused", image, "wrong");
        foreach (var pod in new[] { "without", "refused" })
        {
            await _cluster.WaitForAsync(
                reason => reason is "ErrImagePull" or "ImagePullBackOff", "-n", ns, "get", "pod", pod, "-o", "jsonpath={.status.containerStatuses[0].state.waiting.reason}");
            var events = await _cluster.WaitForAsync(
                messages => messages.Contains("Failed to pull image", StringComparison.Ordinal),
                "-n", ns, "get", "events", "--field-selector", $"involvedObject.name={pod}", "-o", "jsonpath={.items[*].message}");
            Assert.Contains(image, events, StringComparison.Ordinal);
        }

        // 2. The pod's own secret, also beside a wrong one.
        await RunAsync(ns, "with", image, "right");
        await RunAsync(ns, "both", image, "wrong", "right");
        await SucceedsAsync(ns, "with");
        await SucceedsAsync(ns, "both");

        // 3. The service account's secret goes to pods that name none.
        _ = await _cluster.TextAsync("-n", ns, "patch", "serviceaccount", "default", "-p", "{\"imagePullSecrets\": [{\"name\": \"right\"}]}");
        await RunAsync(ns, "account", image);
        Assert.Equal("right", await _cluster.TextAsync("-n", ns, "get", "pod", "account", "-o", "jsonpath={.spec.imagePullSecrets[0].name}"));
        await SucceedsAsync(ns, "account");
        _ = await _cluster.TextAsync("delete", "namespace", ns, "--wait=false");
    }

    [SkippableFact]
    public async Task MissingSecret_IsToldAndTheOpenRegistryServesAllTheSame()
    {
        RequireRegistry();
        await using var registry = await LoopbackRegistry.StartAsync(password: false, tls: false);
        var image = await PushAsync(registry, password: false, tls: false);
        var ns = await shared.NewNamespaceAsync();
        await RunAsync(ns, "astray", image, "nowhere");
        await SucceedsAsync(ns, "astray");
        Assert.Contains(
            "Unable to retrieve some image pull secrets (nowhere); attempting to pull the image may not succeed.",
            await _cluster.TextAsync("-n", ns, "get", "events", "-o", "jsonpath={.items[*].message}"),
            StringComparison.Ordinal);
    }

    private static void RequireRegistry()
    {
        TestCluster.RequireTools();
        Skip.IfNot(File.Exists(LoopbackRegistry.Program), "docker-registry is not installed.");
        Skip.IfNot(File.Exists("/usr/bin/ctr"), "ctr is not installed.");
    }

    private Task RunAsync(string ns, string pod, string image, params string[] secrets) => _cluster.ApplyAsync(
        $$"""
        apiVersion: v1
        kind: Pod
        metadata: {name: {{pod}}, namespace: {{ns}}}
        spec:
          restartPolicy: Never
          imagePullSecrets: [{{string.Join(", ", secrets.Select(secret => $"{{name: {secret}}}"))}}]
          containers:
          - {name: main, image: "{{image}}", imagePullPolicy: Always, command: [sh, -c, "echo pulled"]}
        """);

    private Task<string> SucceedsAsync(string ns, string pod) =>
        _cluster.WaitForAsync(phase => phase == "Succeeded", "-n", ns, "get", "pod", pod, "-o", "jsonpath={.status.phase}");

    private Task<string> SecretAsync(string ns, string name, LoopbackRegistry registry, string password) => _cluster.TextAsync(
        "-n", ns, "create", "secret", "docker-registry", name, $"--docker-server={registry.Host}", $"--docker-username={LoopbackRegistry.User}", $"--docker-password={password}");

    /// <summary>Gives the cluster's demo image a name in the registry, pushes it and takes the name away again.</summary>
    private async Task<string> PushAsync(LoopbackRegistry registry, bool password, bool tls)
    {
        var image = $"{registry.Host}/demo:1";
        var hosts = Path.Combine(_cluster.DataDir, "containerd", "certs.d");
        if (tls)
        {
            // Read at each pull: the file needs no restart.
            var folder = Directory.CreateDirectory(Path.Combine(hosts, registry.Host)).FullName;
            _trust.Add(folder);
            await File.WriteAllTextAsync(
                Path.Combine(folder, "hosts.toml"),
                $"server = \"https://{registry.Host}\"\nca = \"{registry.CaFile}\"\n[host.\"https://{registry.Host}\"]\nca = \"{registry.CaFile}\"\n");
        }

        await CtrAsync("tag", "--force", "kubestrel.local/busybox:1.0", image);
        await CtrAsync(
        [
            "push", .. password ? (string[])["--user", $"{LoopbackRegistry.User}:{LoopbackRegistry.Password}"] : [],
            .. tls ? (string[])["--hosts-dir", hosts] : ["--plain-http"], image,
        ]);
        await CtrAsync("rm", image);
        return image;
    }

    private async Task CtrAsync(params string[] arguments)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_cluster.DataDir)))[..8];
        var result = await Command.RunAsync("/usr/bin/ctr", ["--address", $"/run/kubestrel/{id}/containerd.sock", "--namespace", "k8s.io", "images", .. arguments]);
        Assert.True(result.ExitCode == 0, result.Stderr);
    }
}
