using System.Net.Sockets;
using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Serving;
using Kubestrel.ApiServer.Subresources.Nodes;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;
using Kubestrel.Machinery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Kubestrel.ApiServer.Subresources.Proxies;

/// <summary>The proxy subresources of nodes, pods and services: HTTP and protocol switches to the backend, names written [scheme:]name[:port].</summary>
internal sealed class ProxyHandler(CacheObjectReader objects, NodeDialer nodes) : ISubresourceHandler
{
    private static readonly string[] HopHeaders =
        ["Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Host", "Authorization", "Content-Length"];

    /// <summary>A backend must not open the API server's origin to other sites.</summary>
    private static readonly string[] CrossOriginHeaders =
        ["Access-Control-Allow-Credentials", "Access-Control-Allow-Headers", "Access-Control-Allow-Methods", "Access-Control-Allow-Origin"];

    public IReadOnlyList<(GroupResource Resource, string Subresource)> Serves { get; } =
        [(new("", "nodes"), "proxy"), (new("", "pods"), "proxy"), (new("", "services"), "proxy")];

    /// <summary>OPTIONS has no verb of its own.</summary>
    public bool Takes(string verb, string[] verbs) => verb is "get" or "create" or "update" or "patch" or "delete" or "";

    public async ValueTask HandleAsync(ResourceRequest request, bool acceptable)
    {
        if (request.Info.Verb.Length == 0 && !HttpMethods.IsOptions(request.Http.Request.Method))
        {
            await ResourceHandler.FailAsync(request, StatusErrors.MethodNotSupported(request.Served.GroupResource, request.Http.Request.Method)).ConfigureAwait(false);
            return;
        }

        var backend = BackendOf(request);
        if (backend.Error is { } error)
        {
            await ResourceHandler.FailAsync(request, error).ConfigureAwait(false);
            return;
        }

        var rest = string.Join('/', request.Info.Parts.Skip(3).Select(Uri.EscapeDataString));
        if (request.Info.Path.EndsWith('/') && rest.Length > 0)
        {
            rest += "/";
        }

        var target = new Uri(backend.Value, rest + request.Http.Request.QueryString);
        var kubelet = request.Served.Info.Name == "nodes";
        if (request.Http.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } upgrade)
        {
            await UpgradePump.RunAsync(
                request,
                upgrade,
                target,
                kubelet || target.Scheme == "https" ? nodes.ConnectAsync : (uri, token) => NodeDialer.OpenAsync(uri.DnsSafeHost, uri.Port, token)).ConfigureAwait(false);
            return;
        }

        var path = request.Info.Path;
        var suffix = request.Info.Parts.Count > 3 ? "/" + string.Join('/', request.Info.Parts.Skip(3)) : "";
        suffix += path.EndsWith('/') ? "/" : "";
        if (suffix.Length == 0 && (HttpMethods.IsGet(request.Http.Request.Method) || HttpMethods.IsHead(request.Http.Request.Method)))
        {
            // Relative links of the page would otherwise lead beside the proxy.
            request.Http.Response.StatusCode = 301;
            request.Http.Response.Headers.Location = path + "/" + request.Http.Request.QueryString;
            return;
        }

        var links = new ProxyLinks(path[..^suffix.Length], target.Authority, request.Http.Request.Host.Value ?? "");
        await ForwardAsync(request, target, kubelet ? nodes.Kubelets : nodes.Others, links).ConfigureAwait(false);
    }

    private static async ValueTask ForwardAsync(ResourceRequest request, Uri target, HttpMessageInvoker client, ProxyLinks links)
    {
        var incoming = request.Http.Request;
        using var message = new HttpRequestMessage(new HttpMethod(incoming.Method), target);
        message.Headers.Host = links.RequestHost;
        if (incoming.ContentLength is > 0 || incoming.Headers.TransferEncoding.Count > 0)
        {
            message.Content = new StreamContent(incoming.Body);
        }

        foreach (var (name, values) in incoming.Headers)
        {
            if (!name.StartsWith(':') && !HopHeaders.Contains(name, StringComparer.OrdinalIgnoreCase)
                && !message.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        message.Headers.Remove("X-Forwarded-Uri");
        message.Headers.TryAddWithoutValidation("X-Forwarded-Uri", request.Info.Path);
        if (request.Http.Connection.RemoteIpAddress is { } remote)
        {
            message.Headers.Remove("X-Forwarded-For");
            message.Headers.TryAddWithoutValidation("X-Forwarded-For", string.Join(", ", [.. incoming.Headers["X-Forwarded-For"], remote.ToString()]));
        }

        HttpResponseMessage answer;
        try
        {
            answer = await client.SendAsync(message, request.Aborted).ConfigureAwait(false);
        }
        catch (HttpRequestException exception)
        {
            await ResourceHandler.FailAsync(request, StatusErrors.ServiceUnavailable($"error trying to reach service: {Reason(exception, target)}")).ConfigureAwait(false);
            return;
        }

        using (answer)
        {
            var response = request.Http.Response;
            response.StatusCode = (int)answer.StatusCode;
            foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
            {
                if (CrossOriginHeaders.Contains(name, StringComparer.OrdinalIgnoreCase))
                {
                    continue;
                }

                if (!HopHeaders.Contains(name, StringComparer.OrdinalIgnoreCase) || name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
                {
                    response.Headers.Append(name, values.ToArray());
                }
            }

            if (response.Headers.Location is [{ Length: > 0 } location])
            {
                response.Headers.Location = links.Rewrite(location);
            }
            else if (ProxyBody.IsPage(answer.Content) && !HttpMethods.IsHead(incoming.Method))
            {
                var page = await ProxyBody.RewriteAsync(answer.Content, links, request.Aborted).ConfigureAwait(false);
                response.ContentLength = page.Length;
                await response.Body.WriteAsync(page, request.Aborted).ConfigureAwait(false);
                return;
            }

            var source = await answer.Content.ReadAsStreamAsync(request.Aborted).ConfigureAwait(false);
            await using (source.ConfigureAwait(false))
            {
                var buffer = new byte[32 * 1024];
                int read;
                while ((read = await source.ReadAsync(buffer, request.Aborted).ConfigureAwait(false)) > 0)
                {
                    await response.Body.WriteAsync(buffer.AsMemory(0, read), request.Aborted).ConfigureAwait(false);
                    await response.Body.FlushAsync(request.Aborted).ConfigureAwait(false);
                }
            }
        }
    }

    private static string Reason(HttpRequestException exception, Uri target) => exception.InnerException is SocketException socket
        ? $"dial tcp {target.Authority}: {socket.SocketErrorCode switch
        {
            SocketError.ConnectionRefused => "connect: connection refused",
            SocketError.HostUnreachable => "connect: no route to host",
            SocketError.NetworkUnreachable => "connect: network is unreachable",
            SocketError.TimedOut => "i/o timeout",
            _ => socket.Message,
        }}"
        : exception.Message;

    private ApiResult<Uri> BackendOf(ResourceRequest request)
    {
        var (scheme, name, port) = Split(request.Info.Name);
        switch (request.Served.Info.Name)
        {
            case "nodes":
                return nodes.AddressOf(name);
            case "pods":
                if (objects.Get<Pod>(request.Info.Namespace, name) is not { } pod)
                {
                    return StatusErrors.NotFound(new("", "pods"), name);
                }

                if (pod.Status.PodIP.Length == 0)
                {
                    return StatusErrors.BadRequest("address not allowed");
                }

                return Address(scheme, pod.Status.PodIP, port.Length > 0 ? port : FirstPort(pod));
            default:
                return ServiceBackend(request.Info.Namespace, scheme, name, port);
        }
    }

    private ApiResult<Uri> ServiceBackend(string @namespace, string scheme, string name, string port)
    {
        if (objects.Get<Service>(@namespace, name) is not { } service)
        {
            return StatusErrors.NotFound(new("", "services"), name);
        }

        var wanted = service.Spec.Ports.Find(candidate =>
            (port.Length == 0 && service.Spec.Ports.Count == 1) || candidate.Name == port || candidate.Port.ToString(System.Globalization.CultureInfo.InvariantCulture) == port);
        if (wanted is null)
        {
            return StatusErrors.ServiceUnavailable($"no service port \"{port}\" found for service \"{name}\"");
        }

        foreach (var slice in objects.List<EndpointSlice>(@namespace))
        {
            if (slice.Metadata.Labels.GetValueOrDefault("kubernetes.io/service-name") != name
                || slice.Ports.Find(candidate => (candidate.Name ?? "") == wanted.Name) is not { Port: { } number })
            {
                continue;
            }

            foreach (var endpoint in slice.Endpoints)
            {
                if (endpoint.Conditions.Ready != false && !endpoint.Addresses.IsEmpty)
                {
                    return Address(scheme, endpoint.Addresses[0], number.ToString(System.Globalization.CultureInfo.InvariantCulture));
                }
            }
        }

        return StatusErrors.ServiceUnavailable($"no endpoints available for service \"{name}\"");
    }

    private static Uri Address(string scheme, string host, string port) =>
        new($"{(scheme.Length == 0 ? "http" : scheme)}://{(host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host)}{(port.Length > 0 ? ":" + port : "")}/");

    private static string FirstPort(Pod pod) =>
        pod.Spec.Containers.SelectMany(container => container.Ports).FirstOrDefault() is { } port
            ? port.ContainerPortValue.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";

    private static (string Scheme, string Name, string Port) Split(string id)
    {
        var parts = id.Split(':');
        return parts.Length switch
        {
            1 => ("", parts[0], ""),
            2 => ("", parts[0], parts[1]),
            _ => (parts[0], parts[1], parts[2]),
        };
    }
}
