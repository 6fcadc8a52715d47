using System.Net;
using System.Security.Cryptography.X509Certificates;
using Kubestrel.ApiServer;
using Kubestrel.ApiServer.Authentication;
using Kubestrel.Dns;
using Kubestrel.Kubelet;
using Kubestrel.Pki.Certificates;
using Kubestrel.Proxy;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Clusters;

/// <summary>This machine's node: kubelet, service proxy and cluster DNS, over the runtime that runs already.</summary>
internal sealed partial class ClusterNode : IAsyncDisposable
{
    /// <summary>The holder of admin.conf, who gives components their rights before they run.</summary>
    private static readonly UserInfo Administrator = new("kubernetes-admin", UserNames.GroupMasters, UserNames.GroupAuthenticated);

    private readonly Stack<IAsyncDisposable> _parts = new();

    private ClusterNode()
    {
    }

    public static async Task<ClusterNode> StartAsync(
        NodeParts node, NodeRuntime runtime, ApiServerHost server, ClusterPki pki, Func<ClusterCertificates> certificates, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var started = new ClusterNode();
        started._parts.Push(runtime);
        var proxy = new NodeProxy(node.Proxy, server.CreateClient(ComponentUsers.Proxy, "kube-proxy"), TimeProvider.System, loggers);
        started._parts.Push(proxy);
        await ComponentRoles.EnsureAsync(server.CreateClient(Administrator, "kubestrel"), cancellationToken);
        var dns = new DnsService(node.Dns, node.DnsService, server.CreateClient(ComponentUsers.Dns, "coredns"), TimeProvider.System, loggers);
        started._parts.Push(dns);
        var logger = loggers.CreateLogger<ClusterNode>();
        var renewer = new NodeCertificateRenewer(
            () => pki.EnsureNode(certificates(), node.State.NodeName, [node.Address, IPAddress.Loopback], node.Paths.Kubelet), TimeProvider.System);
        started._parts.Push(OwnedLoop.Start(stop => renewer.RunAsync(_ => LogRenewed(logger), failure => LogRenewalFailed(logger, failure.Message), stop)));
        var kubelet = new Kubelet.Kubelet(
            node.Kubelet,
            new KubeletSystem
            {
                Client = server.CreateClient(ComponentUsers.Node(node.State.NodeName), "kubelet"),
                Runtime = runtime.Runtime,
                Time = TimeProvider.System,
                Loggers = loggers,
                Random = Random.Shared,
                ServingCertificate = () => renewer.Current.Serving.Certificate,
                ClientAuthorities = [certificates().Authority],
            });
        started._parts.Push(kubelet);
        await Task.WhenAll(kubelet.StartAsync(cancellationToken), proxy.StartAsync(cancellationToken), dns.StartAsync(cancellationToken));
        return started;
    }

    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The node's certificates were renewed")]
    private static partial void LogRenewed(ILogger logger);

    [LoggerMessage(Level = LogLevel.Error, Message = "The node's certificates could not be renewed: {Reason}")]
    private static partial void LogRenewalFailed(ILogger logger, string reason);
}
