using System.Text;
using Kubestrel.Streaming.PortForwards;
using Kubestrel.Streaming.RemoteCommands;
using Kubestrel.Streaming.Upgrades;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Kubestrel.ApiServer.Tests.Fixture;

/// <summary>What fake kubelets do.</summary>
internal static class KubeletScripts
{
    public static Func<HttpContext, Task> Text(int code, string text, string type = "text/plain") => async http =>
    {
        http.Response.StatusCode = code;
        http.Response.ContentType = type;
        await http.Response.WriteAsync(text);
    };

    /// <summary>exec over SPDY: says hello, gives the input back in capitals, and ends with the exit code.</summary>
    public static Func<HttpContext, Task> Command(int exitCode) => async http =>
    {
        var query = http.Request.Query;
        var options = new RemoteCommandOptions(query.ContainsKey("input"), query.ContainsKey("output"), query.ContainsKey("error"), query.ContainsKey("tty"));
        var negotiated = StreamProtocolNegotiation.Negotiate(http.Request.Headers[StreamProtocolNegotiation.VersionHeader], RemoteCommandProtocols.SpdyServer);
        await RemoteCommandSpdyServer.ServeAsync(
            await SwitchAsync(http, negotiated.Protocol!),
            negotiated.Protocol!,
            options,
            async (streams, token) =>
            {
                await streams.Stdout!.WriteAsync(Encoding.UTF8.GetBytes($"ran {string.Join(' ', query["command"].ToArray())}:"), token);
                if (streams.Stdin is not null)
                {
                    using var input = new MemoryStream();
                    await streams.Stdin.CopyToAsync(input, token);
                    await streams.Stdout.WriteAsync(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(input.ToArray()).ToUpperInvariant()), token);
                }

                return exitCode == 0 ? RemoteCommandResult.Success : RemoteCommandResult.Exited(exitCode);
            },
            null,
            CancellationToken.None);
    };

    /// <summary>portForward over SPDY: each connection gets its port's number and then its own bytes back.</summary>
    public static async Task Echo(HttpContext http) => await PortForwardSpdyServer.ServeAsync(
        await SwitchAsync(http, PortForwardProtocols.V1),
        (port, _) => ValueTask.FromResult<Stream>(new EchoStream($"port {port}:")),
        null,
        CancellationToken.None);

    private static async Task<Stream> SwitchAsync(HttpContext http, string protocol)
    {
        http.Response.Headers[StreamProtocolNegotiation.VersionHeader] = protocol;
        http.Response.Headers.Upgrade = "SPDY/3.1";
        http.Response.Headers.Connection = "Upgrade";
        return await http.Features.Get<IHttpUpgradeFeature>()!.UpgradeAsync();
    }
}
