using System.Net;
using System.Net.Sockets;
using System.Text;
using Kubestrel.Kubelet.Probes;
using Kubestrel.Kubelet.Tests.Support;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Fake;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Kubestrel.Kubelet.Tests.Probes;

public sealed class ProbeTests : IDisposable
{
    private readonly HttpRequests _http = new();
    private readonly GrpcHealth _grpc = new();

    public void Dispose()
    {
        _http.Dispose();
        _grpc.Dispose();
    }

    [Fact]
    public void Tracker_CountsEqualOutcomesInARow()
    {
        var tracker = new ProbeTracker(2, 3);
        Assert.Equal(
            [false, false, true, false, true],
            new[] { ProbeOutcome.Failure, ProbeOutcome.Failure, ProbeOutcome.Failure, ProbeOutcome.Success, ProbeOutcome.Success }.Select(tracker.Settles));
    }

    [Theory]
    [InlineData("/ok", "Success", false, "fine")]
    [InlineData("/fails", "Failure", false, "HTTP probe failed with statuscode: 503")]
    [InlineData("/moved", "Success", false, "fine")]
    [InlineData("/away", "Success", true, "Probe terminated redirects, Response body: gone")]
    public async Task Http_IsJudgedByStatus(string path, string outcome, bool warning, string output)
    {
        await using var server = await StartAsync(HttpProtocols.Http1);
        var result = await RunAsync(Probe.Empty with { HttpGet = HTTPGetAction.Empty with { Path = path, Port = PortOf(server), Host = "127.0.0.1" } });
        Assert.Equal((outcome, warning, output), (result.Outcome.ToString(), result.IsWarning, result.Output));
    }

    [Fact]
    public async Task HttpHeaders_AreSentAndTheAgentNamesItself()
    {
        await using var server = await StartAsync(HttpProtocols.Http1);
        var result = await RunAsync(Probe.Empty with
        {
            HttpGet = HTTPGetAction.Empty with { Path = "/headers", Port = PortOf(server), HttpHeaders = [HTTPHeader.Empty with { Name = "X-Test", Value = "1" }, HTTPHeader.Empty with { Name = "Host", Value = "me.example" }] },
        });
        Assert.Equal("me.example 1 kube-probe/1.32 */*", result.Output);
    }

    [Fact]
    public async Task RefusedConnection_Fails()
    {
        var port = FreePort();
        var http = await RunAsync(Probe.Empty with { HttpGet = HTTPGetAction.Empty with { Path = "/", Port = port } });
        Assert.Equal($"Get \"http://127.0.0.1:{port}/\": dial tcp 127.0.0.1:{port}: connect: connection refused", http.Output);
        var tcp = await RunAsync(Probe.Empty with { TcpSocket = TCPSocketAction.Empty with { Port = port } });
        Assert.Equal((ProbeOutcome.Failure, $"dial tcp 127.0.0.1:{port}: connect: connection refused"), (tcp.Outcome, tcp.Output));
    }

    [Fact]
    public async Task Tcp_SucceedsOnAccept()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var result = await RunAsync(Probe.Empty with { TcpSocket = TCPSocketAction.Empty with { Port = ((IPEndPoint)listener.LocalEndpoint).Port } });
        Assert.Equal(ProbeOutcome.Success, result.Outcome);
    }

    [Theory]
    [InlineData("", "Success", "service healthy")]
    [InlineData("down", "Failure", "service unhealthy (responded with \"NOT_SERVING\")")]
    [InlineData("none", "Failure", "error: health rpc probe failed: rpc error: code = NotFound desc = unknown service")]
    public async Task Grpc_AsksForHealth(string service, string outcome, string output)
    {
        await using var server = await StartAsync(HttpProtocols.Http2);
        var result = await RunAsync(Probe.Empty with { Grpc = GRPCAction.Empty with { Port = PortOf(server), Service = service } });
        Assert.Equal((outcome, output), (result.Outcome.ToString(), result.Output));
    }

    [Fact]
    public async Task NamedPorts_AreResolved()
    {
        var container = TestPods.Container("main") with { Ports = [ContainerPort.Empty with { Name = "web", ContainerPortValue = 8080 }] };
        Assert.Equal(8080, ContainerPorts.Resolve("web", container, out _));
        Assert.Equal(81, ContainerPorts.Resolve("81", container, out _));
        var result = await RunAsync(Probe.Empty with { TcpSocket = TCPSocketAction.Empty with { Port = "none" } });
        Assert.Equal("container does not have a port named \"none\"", result.Error);
    }

    [Fact]
    public async Task Exec_IsJudgedByExitCode()
    {
        var runtime = new FakeRuntime(TimeProvider.System) { ProgramFor = _ => new FakeProgram { Exec = command => new ExecResult(command[0] == "good" ? 0 : 1, Encoding.UTF8.GetBytes("said " + command[1]), default) } };
        runtime.Images.Add(TestPods.Image);
        var sandbox = new Runtimes.Contract.Sandboxes.SandboxConfig { Metadata = new("p", "u", "default", 0) };
        var sandboxId = (await runtime.RunSandboxAsync(sandbox, "", default)).Value!;
        var id = (await runtime.CreateContainerAsync(sandboxId, new ContainerConfig { Metadata = new("main", 0), Image = new(TestPods.Image) }, sandbox, default)).Value!;
        await runtime.StartContainerAsync(id, default);
        var container = TestPods.Container("main") with { Env = [EnvVar.Empty with { Name = "WORD", Value = "hi" }] };
        var runner = new ProbeRunner(runtime, _http, _grpc, TimeProvider.System);

        var good = await runner.RunAsync(Probe.Empty with { Exec = ExecAction.Empty with { Command = ["good", "$(WORD)"] } }, container, id, "", default);
        Assert.Equal((ProbeOutcome.Success, "said hi"), (good.Outcome, good.Output));
        var bad = await runner.RunAsync(Probe.Empty with { Exec = ExecAction.Empty with { Command = ["bad", "x"] } }, container, id, "", default);
        Assert.Equal((ProbeOutcome.Failure, "said x"), (bad.Outcome, bad.Output));
    }

    private Task<ProbeResult> RunAsync(Probe probe) =>
        new ProbeRunner(new FakeRuntime(TimeProvider.System), _http, _grpc, TimeProvider.System).RunAsync(probe with { TimeoutSeconds = 10 }, TestPods.Container("main"), "id", "127.0.0.1", default);

    private static async Task<WebApplication> StartAsync(HttpProtocols protocols)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = protocols));
        var web = builder.Build();
        web.Run(AnswerAsync);
        await web.StartAsync();
        return web;
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        switch (context.Request.Path.Value)
        {
            case "/ok":
                await context.Response.WriteAsync("fine");
                break;
            case "/fails":
                context.Response.StatusCode = 503;
                break;
            case "/moved":
                context.Response.Redirect("/ok");
                break;
            case "/away":
                context.Response.Redirect("http://elsewhere.example/");
                await context.Response.WriteAsync("gone");
                break;
            case "/headers":
                var headers = context.Request.Headers;
                await context.Response.WriteAsync($"{headers.Host} {headers["X-Test"]} {headers.UserAgent} {headers.Accept}");
                break;
            case "/grpc.health.v1.Health/Check":
                await AnswerHealthAsync(context);
                break;
        }
    }

    private static async Task AnswerHealthAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var service = Encoding.UTF8.GetString(body.ToArray().AsSpan(Math.Min(7, (int)body.Length)));
        context.Response.ContentType = "application/grpc";
        if (service == "none")
        {
            context.Response.AppendTrailer("grpc-status", "5");
            context.Response.AppendTrailer("grpc-message", "unknown%20service");
            return;
        }

        await context.Response.Body.WriteAsync(new byte[] { 0, 0, 0, 0, 2, 8, service == "down" ? (byte)2 : (byte)1 });
        context.Response.AppendTrailer("grpc-status", "0");
    }

    private static int PortOf(WebApplication web) => new Uri(web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
