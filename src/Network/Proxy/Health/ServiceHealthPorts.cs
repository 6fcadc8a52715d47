using System.Net;
using System.Net.Sockets;
using Kubestrel.Proxy.Services;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Proxy.Health;

/// <summary>Keeps one listener open per Service with a healthCheckNodePort.</summary>
internal sealed partial class ServiceHealthPorts(IPAddress address, ProxyHealth health, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    private readonly Dictionary<ServiceKey, Instance> _open = [];

    public async Task SyncAsync(IReadOnlyDictionary<ServiceKey, (int Port, int LocalEndpoints)> wanted)
    {
        foreach (var (service, instance) in _open.ToArray())
        {
            if (!wanted.TryGetValue(service, out var next) || next.Port != instance.Port)
            {
                _open.Remove(service);
                await instance.Listener.DisposeAsync().ConfigureAwait(false);
            }
        }

        foreach (var (service, (port, endpoints)) in wanted)
        {
            if (!_open.TryGetValue(service, out var instance))
            {
                if (Open(service, port) is not { } opened)
                {
                    continue;
                }

                _open[service] = instance = opened;
            }

            instance.Count.Value = endpoints;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in _open.Values)
        {
            await instance.Listener.DisposeAsync().ConfigureAwait(false);
        }

        _open.Clear();
    }

    private Instance? Open(ServiceKey service, int port)
    {
        var count = new StrongBox();
        try
        {
            return new(port, StatusListener.Start(new(address, port), _ => ServiceHealth.Answer(service, count.Value, health.IsHealthy), time), count);
        }
        catch (SocketException e)
        {
            LogPortUnavailable(logger, e, service, port);
            return null;
        }
    }

    private sealed record Instance(int Port, StatusListener Listener, StrongBox Count);

    private sealed class StrongBox
    {
        public volatile int Value;
    }
}
