using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Serving;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.ApiServer.Subresources.Nodes;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Subresources.Proxies;

/// <summary>Finds the backend of a proxy request by upstream's rules.</summary>
internal sealed class ProxyBackends(CacheObjectReader objects, NodeDialer nodes)
{
    private const string NotAllowed = "address not allowed";

    private int _turn;

    public async ValueTask<ApiResult<ProxyBackend>> FindAsync(ResourceRequest request)
    {
        var id = request.Info.Name;
        var resource = request.Served.Info.Singular;
        if (!ProxyName.TryParse(id, out var name))
        {
            return StatusErrors.BadRequest($"invalid {resource} request {GoString.Quote(id)}");
        }

        return resource switch
        {
            "node" => await NodeAsync(name, request.Aborted).ConfigureAwait(false),
            "pod" => PodOf(request.Info.Namespace, name),
            _ => ServiceOf(request.Info.Namespace, id, name),
        };
    }

    private async ValueTask<ApiResult<ProxyBackend>> NodeAsync(ProxyName name, CancellationToken cancellationToken)
    {
        var address = nodes.AddressOf(name.Name);
        if (address.Error is { } error)
        {
            return error;
        }

        var host = address.Value.DnsSafeHost;
        try
        {
            var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false);
            if (addresses.Length == 0)
            {
                return StatusErrors.BadRequest("no addresses for hostname");
            }

            if (!Array.TrueForAll(addresses, ProxyBackend.IsAllowed))
            {
                return StatusErrors.BadRequest(NotAllowed);
            }
        }
        catch (SocketException exception)
        {
            return StatusErrors.BadRequest($"lookup {host}: {exception.Message}");
        }

        return name.Port.Length == 0 || name.Port == address.Value.Port.ToString(CultureInfo.InvariantCulture)
            ? new ProxyBackend("https", address.Value.Authority, true)
            : ProxyBackend.Of(name.Scheme, host, name.Port);
    }

    private ApiResult<ProxyBackend> PodOf(string @namespace, ProxyName name)
    {
        if (objects.Get<Pod>(@namespace, name.Name) is not { } pod)
        {
            return StatusErrors.NotFound(new("", "pods"), name.Name);
        }

        var ip = pod.Status.PodIPs.IsEmpty ? pod.Status.PodIP : pod.Status.PodIPs[0].Ip;
        return IPAddress.TryParse(ip, out var address) && ProxyBackend.IsAllowed(address)
            ? ProxyBackend.Of(name.Scheme, ip, name.Port.Length > 0 ? name.Port : FirstPort(pod))
            : StatusErrors.BadRequest(NotAllowed);
    }

    private static string FirstPort(Pod pod)
    {
        foreach (var container in pod.Spec.Containers)
        {
            if (!container.Ports.IsEmpty)
            {
                return container.Ports[0].ContainerPortValue.ToString(CultureInfo.InvariantCulture);
            }
        }

        return "";
    }

    private ApiResult<ProxyBackend> ServiceOf(string @namespace, string id, ProxyName name)
    {
        var port = name.Port;
        if (long.TryParse(port, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            if (objects.Get<Service>(@namespace, name.Name) is not { } service)
            {
                return StatusErrors.NotFound(new("", "services"), name.Name);
            }

            if (service.Spec.Ports.Find(candidate => candidate.Port == number) is not { } found)
            {
                return StatusErrors.ServiceUnavailable($"no service port {number} found for service {GoString.Quote(name.Name)}");
            }

            port = found.Name;
        }

        // Upstream names the service, although it is its endpoints that are missing.
        if (objects.Get<Endpoints>(@namespace, name.Name) is not { } endpoints)
        {
            return StatusErrors.NotFound(new("", "services"), name.Name);
        }

        if (endpoints.Subsets.IsEmpty)
        {
            return StatusErrors.ServiceUnavailable($"no endpoints available for service {GoString.Quote(name.Name)}");
        }

        foreach (var subset in endpoints.Subsets)
        {
            if (subset.Ports.Find(candidate => candidate.Name == port) is not { } target)
            {
                continue;
            }

            // Requests take turns over the addresses that are pods.
            var pods = subset.Addresses.Where(address => IsPod(@namespace, address)).ToList();
            if (pods.Count > 0)
            {
                var turn = (uint)Interlocked.Increment(ref _turn);
                return ProxyBackend.Of(name.Scheme, pods[(int)(turn % (uint)pods.Count)].Ip, target.Port.ToString(CultureInfo.InvariantCulture));
            }
        }

        return StatusErrors.ServiceUnavailable($"no endpoints available for service {GoString.Quote(id)}");
    }

    private bool IsPod(string @namespace, EndpointAddress address) =>
        address.TargetRef is { } target && target.Namespace == @namespace && objects.Get<Pod>(@namespace, target.Name) is { } pod
            && (pod.Status.PodIP == address.Ip || pod.Status.PodIPs.Exists(ip => ip.Ip == address.Ip));
}
