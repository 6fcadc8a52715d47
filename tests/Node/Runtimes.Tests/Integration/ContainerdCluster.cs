using Kubestrel.Processes;
using Kubestrel.Runtimes.Containerd;
using Kubestrel.Runtimes.Cri;
using Kubestrel.Runtimes.Images;
using Kubestrel.Runtimes.Processes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kubestrel.Runtimes.Tests.Integration;

/// <summary>A real containerd in a temporary data dir, with the local images and a bridge of its own; taken down whole at the end.</summary>
public sealed class ContainerdCluster : IAsyncLifetime
{
    /// <summary>The CNI bridge plugin turns it on.</summary>
    private const string ForwardingSetting = "/proc/sys/net/ipv4/ip_forward";

    private readonly string folder = Directory.CreateTempSubdirectory("kubestrel-runtimes-").FullName;
    private readonly string forwarding = File.ReadAllText(ForwardingSetting);
    private ContainerdSupervisor? supervisor;

    public static bool IsPossible =>
        Environment.UserName == "root"
        && ContainerdBinaries.Find(Options) is not null
        && StaticProgram.Is("/bin/busybox");

    /// <summary>KUBESTREL_TEST_CONTAINERD names a folder with another containerd, to run the suite on other releases.</summary>
    public static ContainerdOptions Options { get; } = new()
    {
        SandboxImage = LocalImageNames.Sandbox,
        ProgramFolders = [.. new[] { Environment.GetEnvironmentVariable("KUBESTREL_TEST_CONTAINERD") }.OfType<string>(), .. new ContainerdOptions { SandboxImage = "" }.ProgramFolders],
    };

    public ContainerdLayout Layout => supervisor!.Layout;

    public CriRuntime Runtime { get; private set; } = null!;

    public ContainerdStart Start { get; private set; } = null!;

    public string Logs => Path.Combine(folder, "logs");

    public string Bridge => "kt-" + Layout.Id;

    public TimeSpan StartTime { get; private set; }

    public TimeSpan ImportTime { get; private set; }

    public string? ImportError { get; private set; }

    public async Task InitializeAsync()
    {
        if (!IsPossible)
        {
            return;
        }

        supervisor = NewSupervisor(new ContainerdLayout(Path.Combine(folder, "data")));
        var store = new LocalImageStore(Layout, Options, new CommandRunner(), TimeProvider.System);
        WriteCni();
        var images = store.BuildAsync(default);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Start = await supervisor.StartAsync(default);
        StartTime = watch.Elapsed;
        Runtime = new CriRuntime(new CriRuntimeOptions { SocketPath = Layout.Socket }, TimeProvider.System);
        watch.Restart();
        ImportError = Start.Error ?? await store.EnsureAsync(Runtime, (await images)!, default);
        ImportTime = watch.Elapsed;
    }

    public static ContainerdSupervisor NewSupervisor(ContainerdLayout layout) =>
        new(layout, Options, new CommandRunner(), TimeProvider.System, NullLogger<ContainerdSupervisor>.Instance);

    public ContainerdTeardown NewTeardown() => new(Layout, TimeProvider.System, NullLogger<ContainerdTeardown>.Instance);

    public async Task DisposeAsync()
    {
        if (supervisor is not null)
        {
            Runtime.Dispose();
            var left = await NewTeardown().RunAsync(TimeSpan.FromSeconds(2), purge: true, default);
            await new CommandRunner().RunAsync(new("ip", "link", "delete", Bridge), default);
            supervisor.Dispose();
            await File.WriteAllTextAsync(ForwardingSetting, forwarding);
            Assert.Empty(left);
        }

        Directory.Delete(folder, recursive: true);
    }

    private void WriteCni()
    {
        Directory.CreateDirectory(Layout.CniConfig);
        File.WriteAllText(Path.Combine(Layout.CniConfig, "10-test.conflist"), $$$"""
            {"cniVersion": "1.0.0", "name": "{{{Bridge}}}", "plugins": [{"type": "bridge", "bridge": "{{{Bridge}}}", "isGateway": true, "hairpinMode": true,
             "ipam": {"type": "host-local", "dataDir": "{{{folder}}}/leases", "ranges": [[{"subnet": "10.213.{{{Convert.ToInt32(Layout.Id[..2], 16)}}}.0/24"}]], "routes": [{"dst": "0.0.0.0/0"}]}}]}
            """);
    }
}
