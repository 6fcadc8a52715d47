using System.Globalization;
using System.Text;
using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Requests;
using Kubestrel.ApiServer.Serving;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.ApiServer.Subresources.Nodes;

/// <summary>pods/log: passes the kubelet's text through as it comes.</summary>
internal sealed class PodLogHandler(CacheObjectReader objects, NodeDialer nodes) : ISubresourceHandler
{
    private static readonly string[] Passed = ["follow", "previous", "sinceSeconds", "sinceTime", "timestamps", "tailLines", "limitBytes", "stream"];

    public IReadOnlyList<(GroupResource Resource, string Subresource)> Serves { get; } = [(new("", "pods"), "log")];

    public async ValueTask HandleAsync(ResourceRequest request, bool acceptable)
    {
        var query = request.Query;
        var found = PodTarget.Find(objects, request.Info.Namespace, request.Info.Name);
        if ((found.Error ?? Wrong(query)) is { } missing)
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
            await ResponseWriter.WriteBytesAsync(request.Http, 200, "text/plain", ReadOnlyMemory<byte>.Empty).ConfigureAwait(false);
            return;
        }

        var address = nodes.AddressOf(pod.Spec.NodeName);
        if (address.Error is { } unknown)
        {
            await ResourceHandler.FailAsync(request, unknown).ConfigureAwait(false);
            return;
        }

        var path = $"containerLogs/{pod.Metadata.Namespace}/{pod.Metadata.Name}/{container.Value}{PassedQuery(query)}";
        await StreamAsync(request, new Uri(address.Value, path)).ConfigureAwait(false);
    }

    private async ValueTask StreamAsync(ResourceRequest request, Uri target)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, target);
        HttpResponseMessage answer;
        try
        {
            answer = await nodes.Kubelets.SendAsync(message, request.Aborted).ConfigureAwait(false);
        }
        catch (HttpRequestException exception)
        {
            await ResourceHandler.FailAsync(request, StatusErrors.InternalError($"Get \"{target}\": {exception.Message}")).ConfigureAwait(false);
            return;
        }

        using (answer)
        {
            var source = await answer.Content.ReadAsStreamAsync(request.Aborted).ConfigureAwait(false);
            await using (source.ConfigureAwait(false))
            {
                if (!answer.IsSuccessStatusCode)
                {
                    await RefuseAsync(request, answer, source).ConfigureAwait(false);
                    return;
                }

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
        }
    }

    private static async ValueTask RefuseAsync(ResourceRequest request, HttpResponseMessage answer, Stream source)
    {
        using var reader = new StreamReader(source, Encoding.UTF8);
        var buffer = new char[8192];
        var length = await reader.ReadBlockAsync(buffer, request.Aborted).ConfigureAwait(false);
        var text = new string(buffer, 0, length).TrimEnd('\n');
        var status = (int)answer.StatusCode switch
        {
            400 => StatusErrors.BadRequest(text),
            404 => StatusErrors.Make(404, "NotFound", text.Length > 0 ? text : "the server could not find the requested resource"),
            500 => StatusErrors.InternalError(text),
            var code => StatusErrors.Make(code, "", text),
        };
        await ResourceHandler.FailAsync(request, status).ConfigureAwait(false);
    }

    private static string PassedQuery(QueryReader query)
    {
        var text = new StringBuilder();
        foreach (var name in Passed)
        {
            if (query.Get(name) is { } value)
            {
                text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
            }
        }

        return text.ToString();
    }

    private static Status? Wrong(QueryReader query)
    {
        var errors = new FieldErrors();
        foreach (var (name, least) in ((string, long)[])[("tailLines", 0), ("limitBytes", 1), ("sinceSeconds", 1)])
        {
            if (!query.TryNumber(name, out var number, out var error))
            {
                return StatusErrors.BadRequest(error);
            }

            if (number < least)
            {
                errors.Invalid(FieldPath.Of(name), number, least == 0 ? "must be greater than or equal to 0" : "must be greater than 0");
            }
        }

        if (query.Get("sinceSeconds") is not null && query.Get("sinceTime") is not null)
        {
            errors.Forbidden(FieldPath.Root, "at most one of `sinceTime` or `sinceSeconds` may be specified");
        }

        return errors.Count == 0 ? null : StatusErrors.Invalid(new("", "v1", "PodLogOptions"), "", errors);
    }
}
