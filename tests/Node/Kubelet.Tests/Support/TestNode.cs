using System.Security.Cryptography.X509Certificates;
using Kubestrel.Runtimes.Contract.Status;
using Kubestrel.Runtimes.Fake;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kubestrel.Kubelet.Tests.Support;

/// <summary>A node agent on a fake runtime and a fake API, in a folder of its own, on the real clock.</summary>
internal sealed class TestNode : IAsyncDisposable
{
    private readonly string _folder;
    private readonly bool _ownsFolder;

    public TestNode(Func<KubeletOptions, KubeletOptions>? change = null, FakeRuntime? runtime = null, FakeApi? api = null, string? folder = null, Func<X509Certificate2>? certificate = null)
    {
        _ownsFolder = folder is null;
        _folder = folder ?? Directory.CreateTempSubdirectory("kubestrel-kubelet-").FullName;
        Runtime = runtime ?? new FakeRuntime(TimeProvider.System);
        Runtime.Images.Add(TestPods.Image);
        Api = api ?? new FakeApi(TimeProvider.System);
        var options = new KubeletOptions
        {
            NodeName = "node",
            NodeIps = ["192.0.2.10"],
            RootDirectory = Path.Combine(_folder, "root"),
            PodLogsDirectory = Path.Combine(_folder, "logs"),
            ContainerLogsDirectory = Path.Combine(_folder, "links"),
            CgroupsPerQOS = false,
            ClusterDns = ["10.96.0.10"],
            EvictionHard = new Dictionary<string, string>(),
        };
        Options = change?.Invoke(options) ?? options;
        Agent = new Kubelet(Options, new KubeletSystem
        {
            Client = Api,
            Runtime = Runtime,
            Time = TimeProvider.System,
            Loggers = NullLoggerFactory.Instance,
            Random = new Random(1),
            ServingCertificate = certificate,
        });
    }

    public string Folder => _folder;

    public FakeRuntime Runtime { get; }

    public FakeApi Api { get; }

    public KubeletOptions Options { get; }

    public Kubelet Agent { get; }

    public static async Task<TestNode> StartAsync(Func<KubeletOptions, KubeletOptions>? change = null, Action<FakeRuntime>? prepare = null)
    {
        var node = new TestNode(change);
        prepare?.Invoke(node.Runtime);
        await node.Agent.StartAsync(CancellationToken.None);
        await node.Agent.Ready.WaitAsync(TimeSpan.FromSeconds(30));
        return node;
    }

    public Pod Pod(string name) => Api.Find<Pod>("default", name) ?? throw new InvalidOperationException($"no pod {name}");

    public PodStatus Status(string name) => Pod(name).Status;

    /// <summary>The newest container of a name in the runtime.</summary>
    public async Task<Runtimes.Contract.Containers.ContainerInfo?> ContainerAsync(string name) =>
        (await Runtime.ListContainersAsync(null, CancellationToken.None)).Value!
            .Where(container => container.Metadata.Name == name).MaxBy(container => container.Metadata.Attempt);

    public async ValueTask DisposeAsync()
    {
        await Agent.DisposeAsync();
        if (_ownsFolder)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
