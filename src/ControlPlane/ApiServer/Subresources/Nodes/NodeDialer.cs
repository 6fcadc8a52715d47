using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Kubestrel.ApiServer.Caching;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Subresources.Nodes;

/// <summary>Connects to kubelets with this server's client certificate: as an HTTP client, or as a bare TLS stream for protocol switches.</summary>
internal sealed class NodeDialer(CacheObjectReader objects, ApiServerOptions options)
{
    private readonly Lazy<HttpMessageInvoker> _kubelets = new(() => new HttpMessageInvoker(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        SslOptions = Tls(options),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
    }));

    private readonly Lazy<HttpMessageInvoker> _others = new(() => new HttpMessageInvoker(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        SslOptions = new() { RemoteCertificateValidationCallback = static (_, _, _, _) => true },
    }));

    /// <summary>For requests to kubelets.</summary>
    public HttpMessageInvoker Kubelets => _kubelets.Value;

    private readonly Lazy<HttpMessageInvoker> _unverified = new(() => new HttpMessageInvoker(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        SslOptions = Trusting(Tls(options)),
    }));

    /// <summary>For requests to pods and services, without a certificate.</summary>
    public HttpMessageInvoker Others => _others.Value;

    /// <summary>For requests to kubelets whose certificate the client does not want verified.</summary>
    public HttpMessageInvoker Unverified => _unverified.Value;

    public ApiResult<Uri> AddressOf(string nodeName)
    {
        if (objects.Get<Node>("", nodeName) is not { } node)
        {
            return StatusErrors.NotFound(new("", "nodes"), nodeName);
        }

        return NodeEndpoint.Of(node) is { } endpoint
            ? new Uri($"https://{endpoint.Authority}/")
            : StatusErrors.Make(500, "", "no preferred addresses found; known addresses: []");
    }

    /// <summary>A TLS connection to a kubelet, HTTP/1.1.</summary>
    public Task<Stream> ConnectAsync(Uri kubelet, CancellationToken cancellationToken) => SecureAsync(kubelet, Tls(options), cancellationToken);

    /// <summary>A TLS connection to a pod: whoever answers is trusted, as upstream.</summary>
    public static Task<Stream> ConnectUnverifiedAsync(Uri backend, CancellationToken cancellationToken) => SecureAsync(backend, Trusting(new()), cancellationToken);

    private static async Task<Stream> SecureAsync(Uri target, SslClientAuthenticationOptions settings, CancellationToken cancellationToken)
    {
        var stream = await OpenAsync(target.DnsSafeHost, target.Port, cancellationToken).ConfigureAwait(false);
        var tls = new SslStream(stream, leaveInnerStreamOpen: false);
        try
        {
            settings.TargetHost = target.DnsSafeHost;
            settings.ApplicationProtocols = [SslApplicationProtocol.Http11];
            await tls.AuthenticateAsClientAsync(settings, cancellationToken).ConfigureAwait(false);
            return tls;
        }
        catch
        {
            await tls.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>A plain connection.</summary>
    public static async Task<Stream> OpenAsync(string host, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(host, port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static SslClientAuthenticationOptions Trusting(SslClientAuthenticationOptions settings)
    {
        settings.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
        return settings;
    }

    private static SslClientAuthenticationOptions Tls(ApiServerOptions options) => new()
    {
        RemoteCertificateValidationCallback = options.KubeletCertificateValidation ?? (static (_, _, _, _) => true),
        LocalCertificateSelectionCallback = options.KubeletClientCertificate is { } certificate
            ? (_, _, _, _, _) => certificate() : static (_, _, _, _, _) => null!,
        ClientCertificates = options.KubeletClientCertificate is { } own ? new X509CertificateCollection { own() } : [],
    };
}
