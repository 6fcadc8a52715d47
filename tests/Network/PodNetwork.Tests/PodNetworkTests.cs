using System.Net;
using System.Net.Sockets;
using System.Text;
using Kubestrel.PodNetwork.Cni;
using Kubestrel.PodNetwork.Rules;
using Kubestrel.Processes;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Sandboxes;
using Kubestrel.Runtimes.Images;

namespace Kubestrel.PodNetwork.Tests;

/// <summary>Real pods on the real network.</summary>
public sealed class PodNetworkTests : IAsyncLifetime
{
    private static readonly string[] Serves = ["sh", "-c", "trap 'exit 0' TERM; mkdir -p /w; echo hello > /w/index.html; httpd -f -p 8080 -h /w & wait"];
    private readonly PodNetworkFixture fixture = new();

    public Task InitializeAsync() => fixture.InitializeAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [SkippableFact]
    public async Task PodsAndHostPorts_AreReachedFromHostAndPods()
    {
        Skip.IfNot(PodNetworkFixture.IsPossible, PodNetworkFixture.Needs);
        Assert.Null(fixture.Error);
        var port = FreePort();
        var (server, serverIp, _) = await RunAsync("server", [new(PortProtocol.Tcp, 8080, port, "")]);
        var (client, _, clientContainer) = await RunAsync("client", []);

        // host to pod, host to host port (loopback and an interface address), pod to pod, pod to host port.
        Assert.Equal("hello\n", await GetAsync(serverIp, 8080));
        Assert.Equal("hello\n", await GetAsync("127.0.0.1", port));
        Assert.Equal("hello\n", await WgetAsync(clientContainer, $"http://{serverIp}:8080/"));
        var gateway = serverIp[..(serverIp.LastIndexOf('.') + 1)] + "1";
        Assert.Equal("hello\n", await WgetAsync(clientContainer, $"http://{gateway}:{port}/"));

        foreach (var sandbox in (string[])[server, client])
        {
            Assert.True((await fixture.Runtime.StopSandboxAsync(sandbox, default)).IsOk);
            Assert.True((await fixture.Runtime.RemoveSandboxAsync(sandbox, default)).IsOk);
        }

        var leases = Path.Combine(CniConfig.LeaseFolder(fixture.Options), CniConfig.NetworkName(fixture.Options));
        Assert.DoesNotContain(Directory.EnumerateFiles(leases), f => Path.GetFileName(f).StartsWith("10.", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Pod_ReachesItselfThroughATranslatedAddress()
    {
        Skip.IfNot(PodNetworkFixture.IsPossible, PodNetworkFixture.Needs);
        Assert.Null(fixture.Error);
        var (_, ip, container) = await RunAsync("self", []);
        var table = $"kt_hairpin_{fixture.Options.Bridge.Replace('-', '_')}";
        var commands = new CommandRunner();
        var rules = $$"""
            table ip {{table}} {
              chain pre { type nat hook prerouting priority dstnat; ip daddr 198.51.100.7 tcp dport 80 dnat to {{ip}}:8080; }
              chain post { type nat hook postrouting priority 90; ip saddr {{ip}} ip daddr {{ip}} masquerade; }
            }
            """;
        var made = await commands.RunAsync(new("nft", "-f", "-") { Input = rules }, default);
        Assert.True(made.Succeeded, made.Stderr);
        try
        {
            Assert.Equal("hello\n", await WgetAsync(container, "http://198.51.100.7/"));
        }
        finally
        {
            await commands.RunAsync(new("nft", "delete", "table", "ip", table), default);
        }
    }

    [SkippableFact]
    public async Task Remove_PodsWereThere_NothingStays()
    {
        Skip.IfNot(PodNetworkFixture.IsPossible, PodNetworkFixture.Needs);
        Assert.Null(fixture.Error);
        var (sandbox, _, _) = await RunAsync("gone", [new(PortProtocol.Tcp, 8080, FreePort(), "")]);
        await fixture.Runtime.StopSandboxAsync(sandbox, default);
        Assert.Empty(await fixture.Network.RemoveAsync(default));
        Assert.False(Directory.Exists($"/sys/class/net/{fixture.Options.Bridge}"));
        Assert.False(Directory.Exists(fixture.Options.SharedFolder));
        var commands = new CommandRunner();
        Assert.DoesNotContain(NftTable.Name(fixture.Options), (await commands.RunAsync(new("nft", "list", "tables"), default)).Stdout, StringComparison.Ordinal);
        Assert.DoesNotContain(
            CniConfig.NetworkName(fixture.Options), (await commands.RunAsync(new("iptables-save"), default)).Stdout, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<string> GetAsync(string host, int port)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(new Uri($"http://{host}:{port}/"));
    }

    private async Task<string> WgetAsync(string container, string url)
    {
        var result = await fixture.Runtime.ExecSyncAsync(container, ["timeout", "20", "wget", "-q", "-O", "-", url], TimeSpan.FromSeconds(30), default);
        Assert.True(result.IsOk, result.Error?.ToString());
        Assert.True(result.Value.ExitCode == 0, Encoding.UTF8.GetString(result.Value.Stderr.Span));
        return Encoding.UTF8.GetString(result.Value.Stdout.Span);
    }

    private async Task<(string Sandbox, string Ip, string Container)> RunAsync(string name, IReadOnlyList<PortBinding> ports)
    {
        var sandbox = new SandboxConfig { Metadata = new(name, "uid-" + name, "default", 0), Hostname = name, LogDirectory = fixture.Logs, Ports = ports };
        var id = await fixture.Runtime.RunSandboxAsync(sandbox, "", default);
        Assert.True(id.IsOk, id.Error?.ToString());
        var config = new ContainerConfig { Metadata = new("main", 0), Image = new(LocalImageNames.Demo), Command = Serves, LogPath = name + ".log" };
        var container = await fixture.Runtime.CreateContainerAsync(id.Value, config, sandbox, default);
        Assert.True(container.IsOk, container.Error?.ToString());
        Assert.True((await fixture.Runtime.StartContainerAsync(container.Value, default)).IsOk);

        // Until it listens.
        while ((await fixture.Runtime.ExecSyncAsync(container.Value, ["wget", "-q", "-O", "-", "http://127.0.0.1:8080/"], TimeSpan.FromSeconds(30), default)).Value?.ExitCode != 0)
        {
            await Task.Delay(10);
        }

        return (id.Value, (await fixture.Runtime.GetSandboxAsync(id.Value, default)).Value!.Ips[0], container.Value);
    }
}
