using System.Text;
using Kubestrel.Machinery.Json;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.Kubelet.Server;

/// <summary>Simple answers.</summary>
internal static class Replies
{
    public static Task TextAsync(HttpContext context, int status, string text, CancellationToken cancellationToken, string contentType = "text/plain; charset=utf-8")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).AsTask();
    }

    public static async Task ObjectAsync(HttpContext context, KubeObject obj, CancellationToken cancellationToken)
    {
        using var json = new JsonOutput();
        obj.WriteJson(json);
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(json.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    public static Task JsonAsync(HttpContext context, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        context.Response.ContentType = "application/json";
        return context.Response.Body.WriteAsync(json, cancellationToken).AsTask();
    }
}
