using System.Net.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kubestrel.ApiServer.Pipeline;

/// <summary>Kestrel with TLS: HTTP/1.1 and 2, client certificates asked for but not required, judged later by the authenticator.</summary>
internal static class HttpsListener
{
    private const int MaxHead = 1024 * 1024;

    public static WebApplication Create(ApiServerOptions options, RequestPipeline pipeline)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(options.Loggers);
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.AllowSynchronousIO = false;
            kestrel.Limits.MaxRequestBodySize = null;

            // An exec has its whole command in the URL; Go's servers take heads of 1 MiB.
            kestrel.Limits.MaxRequestHeadersTotalSize = MaxHead;
            kestrel.Limits.MaxRequestLineSize = MaxHead;
            kestrel.Limits.Http2.MaxRequestHeaderFieldSize = MaxHead;
            kestrel.Limits.MaxRequestBufferSize = 4 * 1024 * 1024;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(3);
            kestrel.Limits.Http2.MaxStreamsPerConnection = 1000;
            kestrel.Limits.Http2.InitialConnectionWindowSize = 4 * 1024 * 1024;
            kestrel.Limits.Http2.InitialStreamWindowSize = 1024 * 1024;
            foreach (var endpoint in options.Listen)
            {
                kestrel.Listen(endpoint, listen =>
                {
                    listen.Protocols = HttpProtocols.Http1AndHttp2;
                    listen.UseHttps(new TlsHandshakeCallbackOptions { OnConnection = _ => ValueTask.FromResult(Tls(options)) });
                });
            }
        });
        var app = builder.Build();
        app.Run(pipeline.InvokeAsync);
        return app;
    }

    private static SslServerAuthenticationOptions Tls(ApiServerOptions options) => new()
    {
        ServerCertificateContext = options.ServerCertificate(),
        ClientCertificateRequired = true,
        RemoteCertificateValidationCallback = static (_, _, _, _) => true,
        ApplicationProtocols = [SslApplicationProtocol.Http2, SslApplicationProtocol.Http11],
    };
}
