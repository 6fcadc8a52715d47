using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet.Server;

/// <summary>The node's HTTPS server. Each request: 1. who is it, 2. may they, 3. the endpoint named by the first part of the path.</summary>
internal sealed partial class KubeletServer(
    KubeletOptions options,
    Func<X509Certificate2> certificate,
    RequestAuthenticator authenticator,
    RequestAuthorizer authorizer,
    IReadOnlyList<IEndpoint> endpoints,
    ILoggerFactory loggers) : IAsyncDisposable
{
    private const int MaxHead = 1024 * 1024;
    private readonly ILogger _logger = loggers.CreateLogger<KubeletServer>();
    private readonly Dictionary<string, IEndpoint> _endpoints = endpoints.ToDictionary(endpoint => endpoint.Name, StringComparer.Ordinal);
    private WebApplication? _web;

    /// <summary>Starts to serve and answers the port. Throws IOException when the address cannot be had.</summary>
    public async Task<int> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(loggers);
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Limits.MaxRequestBodySize = null;

            // An exec has its whole command in the URL; Go's servers take heads of 1 MiB.
            kestrel.Limits.MaxRequestHeadersTotalSize = MaxHead;
            kestrel.Limits.MaxRequestLineSize = MaxHead;
            kestrel.Limits.MaxRequestBufferSize = 2 * MaxHead;
            kestrel.Limits.Http2.MaxRequestHeaderFieldSize = MaxHead;
            kestrel.Listen(IPAddress.Parse(options.Address), options.Port, listen =>
            {
                listen.Protocols = HttpProtocols.Http1AndHttp2;
                listen.UseHttps(new HttpsConnectionAdapterOptions
                {
                    ServerCertificateSelector = (_, _) => certificate(),
                    ClientCertificateMode = ClientCertificateMode.AllowCertificate,
                    ClientCertificateValidation = static (_, _, _) => true,
                });
            });
        });
        _web = builder.Build();
        _web.Run(HandleAsync);
        await _web.StartAsync(cancellationToken).ConfigureAwait(false);
        return new Uri(_web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (_web is not null)
        {
            using var limit = new CancellationTokenSource();
            await limit.CancelAsync().ConfigureAwait(false);
            await _web.StopAsync(limit.Token).ConfigureAwait(false);
            await _web.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task HandleAsync(HttpContext context)
    {
        var cancellationToken = context.RequestAborted;
        try
        {
            await ServeAsync(context, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            LogFailed(context.Request.Path.Value ?? "", exception);
            if (!context.Response.HasStarted)
            {
                await Replies.TextAsync(context, StatusCodes.Status500InternalServerError, exception.Message, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task ServeAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var path = context.Request.Path.Value ?? "/";
        if (await authenticator.AuthenticateAsync(context, cancellationToken).ConfigureAwait(false) is not { } user)
        {
            await Replies.TextAsync(context, StatusCodes.Status401Unauthorized, "Unauthorized", cancellationToken).ConfigureAwait(false);
            return;
        }

        var attributes = RequestAttributes.Of(context.Request.Method, path);
        if (!await authorizer.IsAllowedAsync(user, attributes, cancellationToken).ConfigureAwait(false))
        {
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"Forbidden (user={user.Name}, verb={attributes.Verb}, resource=nodes, subresource(s)=[{string.Join(' ', attributes.Subresources)}])\n");
            await Replies.TextAsync(context, StatusCodes.Status403Forbidden, text, cancellationToken).ConfigureAwait(false);
            return;
        }

        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToList();
        if (parts.Count > 0 && _endpoints.TryGetValue(parts[0], out var endpoint))
        {
            await endpoint.HandleAsync(context, parts[1..], cancellationToken).ConfigureAwait(false);
            return;
        }

        await Replies.TextAsync(context, StatusCodes.Status404NotFound, "404 page not found\n", cancellationToken).ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "A request to {Path} failed")]
    private partial void LogFailed(string path, Exception exception);
}
