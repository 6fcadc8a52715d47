using System.IO.Compression;
using System.Text;

namespace Kubestrel.ApiServer.Subresources.Proxies;

/// <summary>Rewrites pages in the encodings that browsers ask for.</summary>
internal static class ProxyBody
{
    /// <summary>Whether the answer is a page whose links can be rewritten.</summary>
    public static bool IsPage(HttpContent content) =>
        content.Headers.ContentType?.MediaType == "text/html" && string.Join(',', content.Headers.ContentEncoding) is "" or "gzip" or "deflate";

    /// <summary>The page with its links rewritten, in the encoding it came in; text that is not UTF-8 stays as it is.</summary>
    public static async Task<byte[]> RewriteAsync(HttpContent content, ProxyLinks links, CancellationToken cancellationToken)
    {
        var encoded = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var encoding = string.Join(',', content.Headers.ContentEncoding);
        using var plain = new MemoryStream();
        using (var reader = Reader(new MemoryStream(encoded), encoding))
        {
            await reader.CopyToAsync(plain, cancellationToken).ConfigureAwait(false);
        }

        if (!System.Text.Unicode.Utf8.IsValid(plain.ToArray()))
        {
            return encoded;
        }

        var page = Encoding.UTF8.GetBytes(HtmlLinks.Rewrite(Encoding.UTF8.GetString(plain.ToArray()), links.Rewrite));
        using var output = new MemoryStream();
        using (var writer = Writer(output, encoding))
        {
            await writer.WriteAsync(page, cancellationToken).ConfigureAwait(false);
        }

        return output.ToArray();
    }

    private static Stream Reader(Stream source, string encoding) => encoding switch
    {
        "gzip" => new GZipStream(source, CompressionMode.Decompress),
        "deflate" => new DeflateStream(source, CompressionMode.Decompress),
        _ => source,
    };

    private static Stream Writer(Stream target, string encoding) => encoding switch
    {
        "gzip" => new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true),
        "deflate" => new DeflateStream(target, CompressionLevel.Fastest, leaveOpen: true),
        _ => target,
    };
}
