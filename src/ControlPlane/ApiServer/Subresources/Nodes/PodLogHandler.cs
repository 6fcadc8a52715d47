using System.Text;
using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Serving;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.ApiServer.Subresources.Nodes;

/// <summary>pods/log: passes the kubelet's text through as it comes, as a body or over a WebSocket.</summary>
internal sealed class PodLogHandler(CacheObjectReader objects, NodeDialer nodes) : ISubresourceHandler
{
    /// <summary>As much of a refusal is passed on.</summary>
    private const int RefusalChars = 50_000;

    public IReadOnlyList<(GroupResource Resource, string Subresource)> Serves { get; } = [(new("", "pods"), "log")];

    public async ValueTask HandleAsync(ResourceRequest request, bool acceptable)
    {
        var query = request.Query;
        if (PodLogOptionsReader.Wrong(query, request.Info.Name) is { } wrong)
        {
            await ResourceHandler.FailAsync(request, wrong).ConfigureAwait(false);
            return;
        }

        var found = PodTarget.Find(objects, request.Info.Namespace, request.Info.Name);
        if (found.Error is { } missing)
        {
            await ResourceHandler.FailAsync(request, missing).ConfigureAwait(false);
            return;
        }

        var pod = found.Value;
        var container = PodTarget.Container(pod, query.Text("container"));
        if (container.Error is { } unclear)
        {
            await ResourceHandler.FailAsync(request, unclear).ConfigureAwait(false);
            return;
        }

        if (pod.Spec.NodeName.Length == 0)
        {
            request.Http.Response.StatusCode = 204;
            return;
        }

        var address = PodTarget.Kubelet(nodes, pod);
        if (address.Error is { } unknown)
        {
            await ResourceHandler.FailAsync(request, unknown).ConfigureAwait(false);
            return;
        }

        var path = $"containerLogs/{pod.Metadata.Namespace}/{pod.Metadata.Name}/{container.Value}{PodLogOptionsReader.KubeletQuery(query)}";
        var client = query.IsTrue("insecureSkipTLSVerifyBackend") ? nodes.Unverified : nodes.Kubelets;
        await StreamAsync(request, client, new Uri(address.Value, path)).ConfigureAwait(false);
    }

    private static async ValueTask StreamAsync(ResourceRequest request, HttpMessageInvoker client, Uri target)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, target);
        HttpResponseMessage answer;
        try
        {
            answer = await client.SendAsync(message, request.Aborted).ConfigureAwait(false);
        }
        catch (HttpRequestException exception)
        {
            await ResourceHandler.FailAsync(request, StatusErrors.Make(500, "", $"Get \"{target}\": {DialErrors.Text(exception, target)}")).ConfigureAwait(false);
            return;
        }

        using (answer)
        {
            var source = await answer.Content.ReadAsStreamAsync(request.Aborted).ConfigureAwait(false);
            await using (source.ConfigureAwait(false))
            {
                var code = (int)answer.StatusCode;
                if (code is >= 300 and < 400 && answer.Headers.Location is not null)
                {
                    await ResourceHandler.FailAsync(request, StatusErrors.Make(500, "", $"Get \"{answer.Headers.Location}\": redirects forbidden")).ConfigureAwait(false);
                }
                else if (code is < 200 or > 206)
                {
                    await RefuseAsync(request, code, source).ConfigureAwait(false);
                }
                else if (LogSocket.Asked(request.Http) is { } upgrade)
                {
                    await LogSocket.SendAsync(request, upgrade, source).ConfigureAwait(false);
                }
                else
                {
                    await CopyAsync(request, source).ConfigureAwait(false);
                }
            }
        }
    }

    private static async ValueTask CopyAsync(ResourceRequest request, Stream source)
    {
        var response = request.Http.Response;
        response.StatusCode = 200;
        response.ContentType = "text/plain";
        await response.StartAsync(request.Aborted).ConfigureAwait(false);
        var buffer = new byte[32 * 1024];
        int read;
        while ((read = await source.ReadAsync(buffer, request.Aborted).ConfigureAwait(false)) > 0)
        {
            await response.Body.WriteAsync(buffer.AsMemory(0, read), request.Aborted).ConfigureAwait(false);
            await response.Body.FlushAsync(request.Aborted).ConfigureAwait(false);
        }
    }

    private static async ValueTask RefuseAsync(ResourceRequest request, int code, Stream source)
    {
        using var reader = new StreamReader(source, Encoding.UTF8);
        var buffer = new char[RefusalChars];
        var length = await reader.ReadBlockAsync(buffer, request.Aborted).ConfigureAwait(false);
        var text = new string(buffer, 0, length);
        var status = code switch
        {
            400 => StatusErrors.BadRequest(text),
            500 => StatusErrors.InternalError(text),
            _ => ServerAnswers.Of(code, "", new GroupResource("", "pods/log"), request.Info.Name, text),
        };
        await ResourceHandler.FailAsync(request, status).ConfigureAwait(false);
    }
}
