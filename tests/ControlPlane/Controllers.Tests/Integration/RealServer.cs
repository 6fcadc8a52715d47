using System.Runtime.CompilerServices;
using Kubestrel.ApiServer.Authentication;
using Kubestrel.Client;
using Kubestrel.Client.Requests;
using Kubestrel.ControlPlane.Shared;
using Kubestrel.Controllers.Framework;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kubestrel.Controllers.Integration;

/// <summary>The real API server on a memory store, with all controllers beside it, each with its own rights, and nobody playing the node.</summary>
internal sealed class RealServer : IAsyncDisposable
{
    private readonly MemoryServer _server;
    private readonly ControllerManager _manager;

    private RealServer(MemoryServer server, ControllerManager manager, IKubeClient client)
    {
        _server = server;
        _manager = manager;
        Client = client;
    }

    public IKubeClient Client { get; }

    public static async Task<RealServer> StartAsync()
    {
        var server = await MemoryServer.StartAsync();
        var client = server.ClientOf("kubectl");
        var manager = new ControllerManager(
            server.ClientOf(new UserInfo(UserNames.KubeControllerManager, UserNames.GroupAuthenticated)),
            account => server.ClientOf(UserInfo.ServiceAccount("kube-system", account)),
            new ControllerOptions { RootCa = "ca" }, TimeProvider.System, new Random(1), NullLoggerFactory.Instance);
        await manager.StartAsync(CancellationToken.None);
        return new(server, manager, client);
    }

    public async Task<T?> FindAsync<T>(string name, string @namespace = "default") where T : MetaObject
    {
        var read = await Client.GetAsync<T>(@namespace, name, CancellationToken.None);
        return read.IsNotFound ? null : read.Value;
    }

    public async Task<IReadOnlyList<T>> ListAsync<T>() where T : MetaObject =>
        (await Client.ListAsync<T>(new ListRequest { Namespace = "default" }, CancellationToken.None)).Value;

    public Task UntilAsync(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string what = "") => MemoryServer.UntilAsync(condition, what);

    public async ValueTask DisposeAsync()
    {
        await _manager.DisposeAsync();
        await _server.DisposeAsync();
    }
}
