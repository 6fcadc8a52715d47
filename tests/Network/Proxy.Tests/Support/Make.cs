using System.Collections.Immutable;
using System.Net;
using Kubestrel.Proxy.Services;

namespace Kubestrel.Proxy.Tests.Support;

/// <summary>Short ways to the planner's inputs.</summary>
internal static class Make
{
    public static IPAddress Ip(string text) => IPAddress.Parse(text);

    public static ServiceEndpoint Endpoint(string address, int port = 8080, bool local = false, bool ready = true, bool? serving = null, bool terminating = false, string? zone = null) =>
        new()
        {
            Address = Ip(address),
            Port = port,
            IsLocal = local,
            Ready = ready,
            Serving = serving ?? ready,
            Terminating = terminating,
            Zones = zone is null ? [] : [zone],
        };

    public static ServicePort Port(string clusterIP = "10.96.0.20", int port = 80, string name = "http", string protocol = "TCP") =>
        new() { Key = new(name, protocol), ClusterIP = Ip(clusterIP), Port = port };

    public static ServiceState Service(string name, ServicePort port, params ServiceEndpoint[] endpoints) =>
        new(new("default", name), [port], endpoints.Length == 0
            ? ImmutableDictionary<PortKey, ImmutableArray<ServiceEndpoint>>.Empty
            : ImmutableDictionary<PortKey, ImmutableArray<ServiceEndpoint>>.Empty.Add(port.Key, [.. endpoints]));
}
