using System.Buffers.Binary;
using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Runtimes.Tests.Cri;

/// <summary>A gRPC server on a unix socket that answers what a test says.</summary>
internal sealed class CriServer : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kubestrel-cri-").FullName;
    private readonly WebApplication app;

    private CriServer(Func<HttpContext, byte[], Task> handler)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.ListenUnixSocket(Socket, o => o.Protocols = HttpProtocols.Http2));
        app = builder.Build();
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            context.Response.ContentType = "application/grpc";
            await handler(context, body.ToArray()[5..]);
        });
    }

    public string Socket => Path.Combine(folder, "cri.sock");

    public static async Task<CriServer> StartAsync(Func<HttpContext, byte[], Task> handler)
    {
        var server = new CriServer(handler);
        await server.app.StartAsync();
        return server;
    }

    public static async Task SendAsync(HttpContext context, IMessage message)
    {
        var frame = new byte[5 + message.CalculateSize()];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), frame.Length - 5);
        message.WriteTo(frame.AsSpan(5));
        await context.Response.Body.WriteAsync(frame);
        await context.Response.Body.FlushAsync();
    }

    public static void End(HttpContext context, int status, string message = "")
    {
        context.Response.AppendTrailer("grpc-status", status.ToString(System.Globalization.CultureInfo.InvariantCulture));
        context.Response.AppendTrailer("grpc-message", message);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
