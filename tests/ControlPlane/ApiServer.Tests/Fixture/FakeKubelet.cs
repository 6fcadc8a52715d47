using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Kubestrel.ApiServer.Tests.Fixture;

/// <summary>A TLS server in a kubelet's place: answers by a script and remembers what it was asked.</summary>
public sealed class FakeKubelet : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly X509Certificate2 _certificate;

    private FakeKubelet(WebApplication web, X509Certificate2 certificate)
    {
        _web = web;
        _certificate = certificate;
    }

    public int Port { get; private set; }

    /// <summary>Method, path and query of the last request.</summary>
    public string Asked { get; private set; } = "";

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public string Body { get; private set; } = "";

    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    /// <param name="address">Where it listens; the loopback when null.</param>
    /// <param name="plain">Without TLS.</param>
    public static async Task<FakeKubelet> StartAsync(IPAddress? address = null, bool plain = false)
    {
        var certificate = ServerFixture.SelfSigned("kubelet");
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(address ?? IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            if (!plain)
            {
                listen.UseHttps(certificate);
            }
        }));
        var web = builder.Build();
        var kubelet = new FakeKubelet(web, certificate);
        web.Run(kubelet.ServeAsync);
        await web.StartAsync();
        kubelet.Port = new Uri(web.Urls.First()).Port;
        return kubelet;
    }

    /// <summary>The subresource's URL of a running pod of a node that is this kubelet.</summary>
    public async Task<string> PodAsync(ServerFixture server, string address = "127.0.0.1")
    {
        var ns = await server.NamespaceAsync();
        await NodeAsync(server, $"{ns}-node", address);
        var path = $"/api/v1/namespaces/{ns}/pods";
        var made = await server.Admin.PostAsync(
            path, $$$"""{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"},"spec":{"nodeName":"{{{ns}}}-node","containers":[{"name":"c","image":"i"}]}}""");
        Assert.Equal(201, made.Code);
        return path + "/p";
    }

    public async Task NodeAsync(ServerFixture server, string name, string address)
    {
        Assert.Equal(201, (await server.Admin.PostAsync("/api/v1/nodes", $$$"""{"apiVersion":"v1","kind":"Node","metadata":{"name":"{{{name}}}"}}""")).Code);
        var status = await server.Admin.PatchAsync(
            $"/api/v1/nodes/{name}/status",
            $$$"""{"status":{"addresses":[{"type":"InternalIP","address":"{{{address}}}"}],"daemonEndpoints":{"kubeletEndpoint":{"Port":{{{Port}}} } } } }""");
        Assert.Equal(200, status.Code);
    }

    public async ValueTask DisposeAsync()
    {
        await _web.StopAsync();
        await _web.DisposeAsync();
        _certificate.Dispose();
    }

    private async Task ServeAsync(HttpContext http)
    {
        Asked = $"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}";
        Headers.Clear();
        foreach (var (name, values) in http.Request.Headers)
        {
            Headers[name] = values.ToString();
        }

        if (http.Request.ContentLength is > 0)
        {
            using var reader = new StreamReader(http.Request.Body);
            Body = await reader.ReadToEndAsync();
        }

        await Answer(http);
    }
}
