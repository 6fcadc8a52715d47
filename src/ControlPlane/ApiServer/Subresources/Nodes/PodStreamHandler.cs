using System.Globalization;
using System.Text;
using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Registry;
using Kubestrel.ApiServer.Registry.Writes;
using Kubestrel.ApiServer.Requests;
using Kubestrel.ApiServer.Serving;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using Kubestrel.Streaming.PortForwards;
using Kubestrel.Streaming.RemoteCommands;
using Kubestrel.Streaming.Upgrades;
using Kubestrel.Streaming.WebSockets;
using Microsoft.AspNetCore.Http.Features;

namespace Kubestrel.ApiServer.Subresources.Nodes;

/// <summary>
/// pods/exec, attach and portforward. WebSocket v5 commands and tunnelled port forwards are translated to SPDY (KEP-4006); every other
/// upgrade is passed through to the kubelet byte by byte.
/// </summary>
internal sealed class PodStreamHandler(CacheObjectReader objects, NodeDialer nodes, WriteServices services, TimeProvider time) : ISubresourceHandler
{
    private const int RefusalLimit = 64 * 1024;

    public IReadOnlyList<(GroupResource Resource, string Subresource)> Serves { get; } =
        [(new("", "pods"), "exec"), (new("", "pods"), "attach"), (new("", "pods"), "portforward")];

    public bool Takes(string verb, string[] verbs) => verb is "get" or "create";

    public async ValueTask HandleAsync(ResourceRequest request, bool acceptable)
    {
        var target = await TargetAsync(request).ConfigureAwait(false);
        if (target.Error is { } error)
        {
            await ResourceHandler.FailAsync(request, error).ConfigureAwait(false);
            return;
        }

        var upgrade = request.Http.Features.Get<IHttpUpgradeFeature>();
        if (upgrade is not { IsUpgradableRequest: true })
        {
            await ResourceHandler.FailAsync(request, StatusErrors.BadRequest("Upgrade request required")).ConfigureAwait(false);
            return;
        }

        var headers = request.Http.Request.Headers;
        if (headers.Upgrade.ToString().Equals("websocket", StringComparison.OrdinalIgnoreCase))
        {
            var asked = WebSocketSubprotocols.Parse(headers.SecWebSocketProtocol);
            if (request.Info.Subresource != "portforward" && asked.Contains(RemoteCommandProtocols.V5))
            {
                await TranslateAsync(request, upgrade, target.Value).ConfigureAwait(false);
                return;
            }

            if (request.Info.Subresource == "portforward" && PortForwardProtocols.FromTunnel(asked) is { Count: > 0 } protocols)
            {
                await TunnelAsync(request, upgrade, target.Value, protocols).ConfigureAwait(false);
                return;
            }
        }

        await UpgradePump.RunAsync(request, upgrade, target.Value, nodes.ConnectAsync).ConfigureAwait(false);
    }

    private async ValueTask TranslateAsync(ResourceRequest request, IHttpUpgradeFeature upgrade, Uri target)
    {
        if (await UpgradePump.AcceptWebSocketAsync(request, upgrade, RemoteCommandProtocols.V5).ConfigureAwait(false) is not { } socket)
        {
            return;
        }

        using (socket)
        {
            var query = request.Query;
            var options = new RemoteCommandOptions(query.IsTrue("stdin"), query.IsTrue("stdout"), query.IsTrue("stderr"), query.IsTrue("tty"));
            await RemoteCommandTranslator.RunAsync(
                socket, RemoteCommandProtocols.V5, options, token => DialAsync(target, RemoteCommandProtocols.SpdyClient, token), time, request.Aborted).ConfigureAwait(false);
        }
    }

    private async ValueTask TunnelAsync(ResourceRequest request, IHttpUpgradeFeature upgrade, Uri target, IReadOnlyList<string> protocols)
    {
        var dialed = await DialAsync(target, protocols, request.Aborted).ConfigureAwait(false);
        if (dialed.Upgraded is not { } upstream)
        {
            await ResourceHandler.FailAsync(
                request,
                StatusErrors.Make(dialed.Response.StatusCode, "", Encoding.UTF8.GetString(dialed.Body.Span))).ConfigureAwait(false);
            return;
        }

        if (await UpgradePump.AcceptWebSocketAsync(request, upgrade, PortForwardProtocols.TunnelPrefix + protocols[0]).ConfigureAwait(false) is not { } socket)
        {
            await upstream.DisposeAsync().ConfigureAwait(false);
            return;
        }

        using (socket)
        {
            await SpdyTunnel.RunAsync(socket, upstream, time, request.Aborted).ConfigureAwait(false);
        }
    }

    private async ValueTask<HttpUpgradeResult> DialAsync(Uri target, IReadOnlyList<string> protocols, CancellationToken cancellationToken)
    {
        var transport = await nodes.ConnectAsync(target, cancellationToken).ConfigureAwait(false);
        var result = await HttpUpgradeClient.UpgradeAsync(
            transport,
            new HttpUpgradeRequest
            {
                Target = target.PathAndQuery,
                Host = target.Authority,
                Headers = [.. protocols.Select(protocol => KeyValuePair.Create(StreamProtocolNegotiation.VersionHeader, protocol))],
            },
            RefusalLimit,
            cancellationToken).ConfigureAwait(false);
        if (!result.IsUpgraded)
        {
            await transport.DisposeAsync().ConfigureAwait(false);
        }

        return result;
    }

    /// <summary>The kubelet's URL for the request, admitted.</summary>
    private async ValueTask<ApiResult<Uri>> TargetAsync(ResourceRequest request)
    {
        var found = PodTarget.Find(objects, request.Info.Namespace, request.Info.Name);
        if (found.Error is { } missing)
        {
            return missing;
        }

        var pod = found.Value;
        var query = request.Query;
        var subresource = request.Info.Subresource;
        if (subresource == "portforward" && WrongPort(query) is { } text)
        {
            return StatusErrors.BadRequest($"cannot convert to []int32: strconv.ParseUint: parsing {GoString.Quote(text)}: invalid syntax");
        }

        var path = $"portForward/{pod.Metadata.Namespace}/{pod.Metadata.Name}";
        if (subresource != "portforward")
        {
            var container = PodTarget.Container(pod, query.Text("container"));
            if (container.Error is { } unclear)
            {
                return unclear;
            }

            path = $"{subresource}/{pod.Metadata.Namespace}/{pod.Metadata.Name}/{container.Value}";
        }

        if (pod.Spec.NodeName.Length == 0)
        {
            return StatusErrors.BadRequest($"pod {pod.Metadata.Name} does not have a host assigned");
        }

        var context = new WriteContext { User = request.User, Served = request.Served, Namespace = request.Info.Namespace, Name = request.Info.Name, Subresource = subresource };
        var connect = AdmissionRequests.ForConnect(context, null);
        var admitted = await services.Admission.AdmitAsync(connect, request.Aborted).ConfigureAwait(false);
        if ((admitted.Error ?? await services.Admission.ValidateAsync(connect, request.Aborted).ConfigureAwait(false)) is { } denied)
        {
            return denied;
        }

        var address = PodTarget.Kubelet(nodes, pod);
        return address.Error is { } unknown ? unknown : new Uri(address.Value, path + KubeletQuery(query, subresource));
    }

    private static IEnumerable<string> Ports(QueryReader query) => query.Values("ports").SelectMany(ports => ports.Split(','));

    private static string? WrongPort(QueryReader query) => Ports(query).FirstOrDefault(port => !ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    /// <summary>The kubelet's names of the options.</summary>
    private static string KubeletQuery(QueryReader query, string subresource)
    {
        var text = new StringBuilder();
        void Add(string name, string value) => text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));

        if (subresource == "portforward")
        {
            if (query.Get("ports") is not null)
            {
                Add("port", string.Join(',', Ports(query)));
            }

            return text.ToString();
        }

        foreach (var (ours, theirs) in ((string, string)[])[("stdin", "input"), ("stdout", "output"), ("stderr", "error"), ("tty", "tty")])
        {
            if (query.IsTrue(ours))
            {
                Add(theirs, "1");
            }
        }

        foreach (var word in query.Values("command"))
        {
            Add("command", word);
        }

        return text.ToString();
    }
}
