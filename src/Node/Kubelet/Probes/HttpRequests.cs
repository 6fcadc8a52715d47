using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Probes;

/// <summary>HTTP requests of probes and hooks: no proxy, no reuse of connections, any certificate, redirects on the same host only.</summary>
internal sealed class HttpRequests : IDisposable
{
    private const int MaxBody = 10 * 1024;
    private const int MaxRedirects = 10;

    private readonly HttpMessageInvoker _invoker = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.Zero,
        SslOptions = { RemoteCertificateValidationCallback = static (_, _, _, _) => true },
    });

    /// <summary>Where a handler asks, or null with an error for a port that has no number.</summary>
    public static Uri? Address(HTTPGetAction get, Container container, string host, out string error)
    {
        if (ContainerPorts.Resolve(get.Port, container, out error) is not { } port)
        {
            return null;
        }

        var scheme = get.Scheme.Length == 0 ? "http" : get.Scheme.ToLowerInvariant();
        var authority = host.Contains(':', StringComparison.Ordinal) && !host.StartsWith('[') ? $"[{host}]" : host;
        var path = get.Path.StartsWith('/') ? get.Path : "/" + get.Path;
        return Uri.TryCreate(string.Create(CultureInfo.InvariantCulture, $"{scheme}://{authority}:{port}{path}"), UriKind.Absolute, out var uri)
            ? uri
            : new UriBuilder(scheme, host, port, path).Uri;
    }

    /// <param name="purpose">probe or lifecycle, in the user agent.</param>
    public async Task<HttpAnswer> GetAsync(Uri address, ValueList<HTTPHeader> headers, string purpose, CancellationToken cancellationToken)
    {
        try
        {
            var current = address;
            for (var redirects = 0; ; redirects++)
            {
                using var request = MakeRequest(current, headers, purpose);
                using var response = await _invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
                var status = (int)response.StatusCode;
                if (status is >= 300 and < 400 && response.Headers.Location is { } location && redirects < MaxRedirects)
                {
                    var next = new Uri(current, location);
                    if (next.Host == address.Host)
                    {
                        current = next;
                        continue;
                    }
                }

                return new HttpAnswer(status, await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false), "");
            }
        }
        catch (HttpRequestException exception)
        {
            var isPlain = address.Scheme == Uri.UriSchemeHttps && exception.HttpRequestError == HttpRequestError.SecureConnectionError;
            return new HttpAnswer(0, "", $"Get {GoString.Quote(address.ToString())}: {Describe(address, exception)}", isPlain);
        }
        catch (IOException exception)
        {
            return new HttpAnswer(0, "", $"Get {GoString.Quote(address.ToString())}: {exception.Message}");
        }
    }

    public void Dispose() => _invoker.Dispose();

    internal static HttpRequestMessage MakeRequest(Uri address, ValueList<HTTPHeader> headers, string purpose)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address) { Version = HttpVersion.Version11 };
        request.Headers.ConnectionClose = true;
        foreach (var header in headers)
        {
            if (header.Name.Equals("Host", StringComparison.OrdinalIgnoreCase))
            {
                request.Headers.Host = header.Value;
            }
            else if (header.Value.Length > 0 || !header.Name.Equals("Accept", StringComparison.OrdinalIgnoreCase))
            {
                request.Headers.TryAddWithoutValidation(header.Name, header.Value);
            }
        }

        if (!headers.Exists(header => header.Name.Equals("User-Agent", StringComparison.OrdinalIgnoreCase)))
        {
            request.Headers.UserAgent.Add(new ProductInfoHeaderValue($"kube-{purpose}", "1.32"));
        }

        if (!headers.Exists(header => header.Name.Equals("Accept", StringComparison.OrdinalIgnoreCase)))
        {
            request.Headers.Accept.ParseAdd("*/*");
        }

        return request;
    }

    private static async Task<string> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var buffer = new byte[MaxBody];
        var read = await stream.ReadAtLeastAsync(buffer, MaxBody, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return Encoding.UTF8.GetString(buffer, 0, read);
    }

    private static string Describe(Uri address, HttpRequestException exception) => exception.InnerException switch
    {
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => $"dial tcp {address.Host}:{address.Port}: connect: connection refused",
        SocketException { SocketErrorCode: SocketError.HostUnreachable } => $"dial tcp {address.Host}:{address.Port}: connect: no route to host",
        _ when exception.HttpRequestError is HttpRequestError.ResponseEnded => "EOF",
        _ => exception.Message,
    };
}
