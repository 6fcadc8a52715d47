using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.Kubelet.Server.Endpoints;

/// <summary>/logs/...: files of the node's log folder, folders as a list of links.</summary>
internal sealed class SystemLogsEndpoint(KubeletOptions options) : IEndpoint
{
    public string Name => "logs";

    public async Task HandleAsync(HttpContext context, IReadOnlyList<string> path, CancellationToken cancellationToken)
    {
        var root = Path.GetFullPath(options.SystemLogsDirectory);
        var target = Path.GetFullPath(Path.Combine([root, .. path]));
        if (target != root && !target.StartsWith(root + "/", StringComparison.Ordinal))
        {
            await Replies.TextAsync(context, StatusCodes.Status404NotFound, "404 page not found\n", cancellationToken).ConfigureAwait(false);
        }
        else if (Directory.Exists(target))
        {
            await Replies.TextAsync(context, StatusCodes.Status200OK, Listing(target), cancellationToken, "text/html; charset=utf-8").ConfigureAwait(false);
        }
        else if (File.Exists(target))
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            using var file = new FileStream(target, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await file.CopyToAsync(context.Response.Body, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await Replies.TextAsync(context, StatusCodes.Status404NotFound, "404 page not found\n", cancellationToken).ConfigureAwait(false);
        }
    }

    private static string Listing(string folder)
    {
        var text = new StringBuilder("<pre>\n");
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var name = entry.Name + (entry is DirectoryInfo ? "/" : "");
            text.Append("<a href=\"").Append(Uri.EscapeDataString(entry.Name)).Append(entry is DirectoryInfo ? "/" : "").Append("\">").Append(WebUtility.HtmlEncode(name)).Append("</a>\n");
        }

        return text.Append("</pre>\n").ToString();
    }
}
