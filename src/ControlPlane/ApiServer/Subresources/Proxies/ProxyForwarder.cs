using Kubestrel.ApiServer.Serving;
using Kubestrel.ApiServer.Subresources.Nodes;
using Kubestrel.Machinery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Kubestrel.ApiServer.Subresources.Proxies;

/// <summary>Sends one request on to a backend and its answer back, as upstream's reverse proxy changes the two.</summary>
internal static class ProxyForwarder
{
    private static readonly string[] HopHeaders =
    [
        "Connection", "Proxy-Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
    ];

    /// <summary>Our own, or written by us.</summary>
    private static readonly string[] Withheld = ["Host", "Authorization", "Content-Length", "X-Forwarded-For", "X-Forwarded-Uri"];

    /// <summary>A backend's permissions for other sites are not this server's.</summary>
    private static readonly string[] Removed = ["Access-Control-Allow-Credentials", "Access-Control-Allow-Headers", "Access-Control-Allow-Methods", "Access-Control-Allow-Origin"];

    public static async ValueTask RunAsync(ResourceRequest request, Uri target, string path, ProxyLinks links, HttpMessageInvoker client)
    {
        using var message = Message(request.Http, target, path, links);
        HttpResponseMessage answer;
        try
        {
            answer = await client.SendAsync(message, request.Aborted).ConfigureAwait(false);
        }
        catch (HttpRequestException exception)
        {
            await ResourceHandler.FailAsync(
                request, StatusErrors.ServiceUnavailable($"error trying to reach service: {DialErrors.Text(exception, target)}")).ConfigureAwait(false);
            return;
        }

        using (answer)
        {
            await AnswerAsync(request, answer, links).ConfigureAwait(false);
        }
    }

    private static HttpRequestMessage Message(HttpContext http, Uri target, string path, ProxyLinks links)
    {
        var incoming = http.Request;
        var message = new HttpRequestMessage(new HttpMethod(incoming.Method), target);
        if (http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true && incoming.ContentLength is not 0)
        {
            message.Content = new StreamContent(incoming.Body);
            message.Content.Headers.ContentLength = incoming.ContentLength;
        }

        foreach (var (name, values) in incoming.Headers)
        {
            if (name.StartsWith(':') || Has(HopHeaders, name) || Has(Withheld, name) || Has(incoming.Headers.GetCommaSeparatedValues("Connection"), name))
            {
                continue;
            }

            if (!message.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        message.Headers.Host = links.RequestHost;
        message.Headers.TryAddWithoutValidation("X-Forwarded-Uri", ProxyPath.Escape(links.Prefix + path));
        if (http.Connection.RemoteIpAddress is { } client)
        {
            var address = client.IsIPv4MappedToIPv6 ? client.MapToIPv4() : client;
            var before = incoming.Headers["X-Forwarded-For"];
            message.Headers.TryAddWithoutValidation("X-Forwarded-For", before.Count == 0 ? address.ToString() : $"{string.Join(", ", before.ToArray())}, {address}");
        }

        return message;
    }

    private static async ValueTask AnswerAsync(ResourceRequest request, HttpResponseMessage answer, ProxyLinks links)
    {
        var response = request.Http.Response;
        response.StatusCode = (int)answer.StatusCode;
        response.Headers.Remove("Cache-Control");
        foreach (var (name, values) in answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated))
        {
            if (Has(HopHeaders, name) || Has(Removed, name))
            {
                continue;
            }

            response.Headers[name] = name.Equals("Location", StringComparison.OrdinalIgnoreCase)
                ? links.Rewrite(values.ToString()) : new Microsoft.Extensions.Primitives.StringValues(values.ToArray());
        }

        if (answer.Headers.Location is null && ProxyBody.IsPage(answer.Content) && !HttpMethods.IsHead(request.Http.Request.Method))
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

    private static bool Has(IEnumerable<string> names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
