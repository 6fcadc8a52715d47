using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Kubestrel.Kubelet.Tests.Support;
using Kubestrel.Processes;
using Kubestrel.Runtimes.Containerd;
using Kubestrel.Runtimes.Cri;
using Kubestrel.Runtimes.Images;
using Kubestrel.Runtimes.Processes;
using Kubestrel.Streaming.Upgrades;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kubestrel.Kubelet.Tests.Integration;

/// <summary>A node agent on a real containerd with a bridge of its own, against the API in memory; taken down whole at the end.</summary>
public sealed class RealNode : IAsyncLifetime
{
    private const string ForwardingSetting = "/proc/sys/net/ipv4/ip_forward";
    private static readonly ContainerdOptions RuntimeOptions = new()
    {
        SandboxImage = LocalImageNames.Sandbox,
        ProgramFolders = [.. new[] { Environment.GetEnvironmentVariable("KUBESTREL_TEST_CONTAINERD") }.OfType<string>(), .. new ContainerdOptions { SandboxImage = "" }.ProgramFolders],
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("kubestrel-node-").FullName;
    private readonly string _forwarding = File.ReadAllText(ForwardingSetting);
    private readonly X509Certificate2 _certificate = TestCertificate.Make("node");
    private ContainerdSupervisor? _supervisor;

    public static bool IsPossible =>
        Environment.UserName == "root" && ContainerdBinaries.Find(RuntimeOptions) is not null && File.Exists("/bin/busybox");

    internal FakeApi Api { get; } = new(TimeProvider.System);

    internal Kubelet Agent { get; private set; } = null!;

    public KubeletOptions Options { get; private set; } = null!;

    public CriRuntime Runtime { get; private set; } = null!;

    private string Bridge => "kl-" + _supervisor!.Layout.Id;

    public async Task InitializeAsync()
    {
        if (!IsPossible)
        {
            return;
        }

        var layout = new ContainerdLayout(Path.Combine(_folder, "data"));
        _supervisor = new(layout, RuntimeOptions, new CommandRunner(), TimeProvider.System, NullLogger<ContainerdSupervisor>.Instance);
        var store = new LocalImageStore(layout, RuntimeOptions, new CommandRunner(), TimeProvider.System);
        WriteCni();
        var images = store.BuildAsync(default);
        var start = await _supervisor.StartAsync(default);
        Assert.Null(start.Error);
        Runtime = new CriRuntime(new CriRuntimeOptions { SocketPath = layout.Socket, PinnedImages = LocalImageNames.All }, TimeProvider.System);
        Assert.Null(await store.EnsureAsync(Runtime, (await images)!, default));
        Options = new KubeletOptions
        {
            NodeName = "node",
            NodeIps = ["192.0.2.10"],
            Address = "127.0.0.1",
            Port = 0,
            RootDirectory = Path.Combine(_folder, "kubelet"),
            PodLogsDirectory = Path.Combine(_folder, "logs"),
            ContainerLogsDirectory = Path.Combine(_folder, "links"),
            CgroupRoot = "/kubelet-test-" + layout.Id,
            ClusterDns = ["10.96.0.10"],
            EvictionHard = new Dictionary<string, string>(),
            EvictionMonitoringInterval = TimeSpan.FromSeconds(1),
            VolumeStatsAggPeriod = TimeSpan.Zero,
            ContainerLogMaxSize = 64 * 1024,
            ContainerLogMonitorInterval = TimeSpan.FromSeconds(1),
        };
        Agent = NewAgent();
        await Agent.StartAsync(default);
        await Agent.Ready.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>Ends the agent and starts another one on what it left.</summary>
    internal async Task RestartAgentAsync()
    {
        await Agent.DisposeAsync();
        Agent = NewAgent();
        await Agent.StartAsync(default);
        await Agent.Ready.WaitAsync(TimeSpan.FromSeconds(30));
    }

    public async Task DisposeAsync()
    {
        if (_supervisor is not null)
        {
            foreach (var pod in Api.All<Pod>())
            {
                Api.DeletePod(pod.Metadata.Name, 0);
            }

            await Eventually.TrueAsync(() => Api.All<Pod>().Count == 0 && !Directory.EnumerateDirectories(Path.Combine(Options.RootDirectory, "pods")).Any());
            await Agent.DisposeAsync();
            Runtime.Dispose();
            var left = await new ContainerdTeardown(_supervisor.Layout, TimeProvider.System, NullLogger<ContainerdTeardown>.Instance).RunAsync(TimeSpan.FromSeconds(2), purge: true, default);
            await new CommandRunner().RunAsync(new("ip", "link", "delete", Bridge), default);
            await new CommandRunner().RunAsync(new("sh", "-c", $"find /sys/fs/cgroup -depth -type d -path '*{Options.CgroupRoot}*' -exec rmdir {{}} +"), default);
            _supervisor.Dispose();
            await File.WriteAllTextAsync(ForwardingSetting, _forwarding);
            Assert.Empty(left);
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A request to the node's server as a user whose name is the token.</summary>
    internal async Task<(int Status, string Body)> GetAsync(string path, string token = "admin", HttpMethod? method = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true } });
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, $"https://127.0.0.1:{Agent.Port}{path}");
        request.Headers.Authorization = new("Bearer", token);
        using var response = await client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>An upgraded connection to the node's server.</summary>
    internal async Task<HttpUpgradeResult> UpgradeAsync(string target, string protocol, string method, IEnumerable<KeyValuePair<string, string>> headers)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync("127.0.0.1", Agent.Port);
        var tls = new SslStream(new NetworkStream(socket, ownsSocket: true), false, (_, _, _, _) => true);
        await tls.AuthenticateAsClientAsync("node");
        var request = new HttpUpgradeRequest
        {
            Method = method,
            Target = target,
            Host = "node",
            Protocol = protocol,
            Headers = [KeyValuePair.Create("Authorization", "Bearer admin"), .. headers],
        };
        return await HttpUpgradeClient.UpgradeAsync(tls, request, 4096, default);
    }

    internal Pod Pod(string name, string script, Func<PodSpec, PodSpec>? change = null)
    {
        var pod = TestPods.Pod(name, TestPods.Container("main", LocalImageNames.Demo) with { Command = ["sh", "-c", script] });
        return change is null ? pod : pod.With(change);
    }

    internal PodStatus Status(string name) => Api.Find<Pod>("default", name)!.Status;

    internal Task PhaseAsync(string name, string phase) => Eventually.TrueAsync(
        () => Status(name).Phase == phase,
        () => $"{Status(name).Phase} {Status(name).ContainerStatuses.FirstOrDefault()?.State} {string.Join(" | ", Api.Events.Where(e => e.InvolvedObject.Name == name).Select(e => $"{e.Reason}: {e.Message}"))}");

    /// <summary>What the pod's container wrote.</summary>
    internal string Log(string pod, string container = "main") => string.Join('\n', Directory
        .EnumerateFiles(Directory.EnumerateDirectories(Options.PodLogsDirectory, $"default_{pod}_*").Single(), "*.log", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == container)
        .SelectMany(File.ReadAllLines)
        .Select(line => line.Split(' ', 4)[3]));

    private Kubelet NewAgent() => new(Options, new KubeletSystem
    {
        Client = Api,
        Runtime = Runtime,
        Time = TimeProvider.System,
        Loggers = NullLoggerFactory.Instance,
        Random = new Random(1),
        ServingCertificate = () => _certificate,
    });

    private void WriteCni()
    {
        var layout = _supervisor!.Layout;
        Directory.CreateDirectory(layout.CniConfig);
        File.WriteAllText(Path.Combine(layout.CniConfig, "10-test.conflist"), $$$"""
            {"cniVersion": "1.0.0", "name": "{{{Bridge}}}", "plugins": [{"type": "bridge", "bridge": "{{{Bridge}}}", "isGateway": true, "hairpinMode": true,
             "ipam": {"type": "host-local", "dataDir": "{{{_folder}}}/leases", "ranges": [[{"subnet": "10.214.{{{Convert.ToInt32(layout.Id[..2], 16)}}}.0/24"}]], "routes": [{"dst": "0.0.0.0/0"}]}}]}
            """);
    }
}
