using Kubestrel.PodNetwork.Sysctls;
using Kubestrel.Processes;
using Kubestrel.Runtimes.Containerd;
using Kubestrel.Runtimes.Cri;
using Kubestrel.Runtimes.Images;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kubestrel.PodNetwork.Tests;

/// <summary>A containerd whose pods are on the network under test.</summary>
public sealed class PodNetworkFixture : IAsyncLifetime
{
    public const string Needs = "needs root, containerd, runc, CNI plugins, nftables, iptables and busybox-static";

    private static readonly ContainerdOptions Containerd = new() { SandboxImage = LocalImageNames.Sandbox };
    private readonly string folder = Directory.CreateTempSubdirectory("kubestrel-net-").FullName;
    private ContainerdSupervisor? supervisor;

    public static bool IsPossible => Environment.UserName == "root" && Kubestrel.Runtimes.Packages.NodePackages.FindMissing(Containerd).Count == 0;

    public PodNetworkOptions Options { get; private set; } = null!;

    public PodNetworkSetup Network { get; private set; } = null!;

    public CriRuntime Runtime { get; private set; } = null!;

    public string? Error { get; private set; }

    public string Logs => Path.Combine(folder, "logs");

    public async Task InitializeAsync()
    {
        if (!IsPossible)
        {
            return;
        }

        var layout = new ContainerdLayout(Path.Combine(folder, "data"));
        var commands = new CommandRunner();
        supervisor = new ContainerdSupervisor(layout, Containerd, commands, TimeProvider.System, NullLogger<ContainerdSupervisor>.Instance);
        Options = new PodNetworkOptions
        {
            Bridge = PodNetworkOptions.BridgeFor(layout.Id),
            PodCidrs = [$"10.214.{Convert.ToInt32(layout.Id[..2], 16)}.0/24"],
            ConfigFolder = layout.CniConfig,
            StateFolder = Path.Combine(layout.DataDirectory, "cni"),
            SharedFolder = Path.Combine(folder, "shared"),
        };
        Network = new PodNetworkSetup(Options, new CommandRunner(), new SysctlFiles());
        var store = new LocalImageStore(layout, Containerd, commands, TimeProvider.System);
        Error = (await Network.ApplyAsync(default)).Error ?? (await supervisor.StartAsync(default)).Error;
        Runtime = new CriRuntime(new CriRuntimeOptions { SocketPath = layout.Socket }, TimeProvider.System);
        Error ??= await store.EnsureAsync(Runtime, (await store.BuildAsync(default))!, default);
    }

    public async Task DisposeAsync()
    {
        if (supervisor is not null)
        {
            Runtime.Dispose();
            var teardown = new ContainerdTeardown(supervisor.Layout, TimeProvider.System, NullLogger<ContainerdTeardown>.Instance);
            Assert.Empty(await teardown.RunAsync(TimeSpan.Zero, purge: true, default));
            Assert.Empty(await Network.RemoveAsync(default));
            supervisor.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }
}
