using System.Net;
using System.Net.Sockets;
using System.Text;
using Kubestrel.ApiServer.Tests.Fixture;

namespace Kubestrel.ApiServer.Tests.Subresources.Proxies;

[Collection(ServerCollection.Name)]
public sealed class ProxyTests(ServerFixture server)
{
    private Api Api => server.Admin;

    private async Task<string> PodAsync(string address = "")
    {
        var path = $"/api/v1/namespaces/{await server.NamespaceAsync()}/pods";
        Assert.Equal(201, (await Api.PostAsync(path, """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"},"spec":{"containers":[{"name":"c","image":"i"}]}}""")).Code);
        if (address.Length > 0)
        {
            Assert.Equal(200, (await Api.PatchAsync(path + "/p/status", $$$"""{"status":{"podIP":"{{{address}}}"}}""")).Code);
        }

        return path;
    }

    [Theory]
    [InlineData("GET", 400)]
    [InlineData("HEAD", 400)]
    [InlineData("POST", 400)]
    [InlineData("PUT", 400)]
    [InlineData("PATCH", 400)]
    [InlineData("DELETE", 400)]
    [InlineData("OPTIONS", 400)]
    [InlineData("TRACE", 405)]
    public async Task Proxy_PassesEveryMethodOfABrowser(string method, int code)
    {
        // A pod without an address is refused by the proxy itself, so the answer tells that the method got there.
        var path = await PodAsync();
        Assert.Equal(code, (await Api.SendAsync(new HttpMethod(method), path + "/p/proxy", null, null)).Code);
    }

    [SkippableFact]
    public async Task Page_GetsLinksThroughTheProxy()
    {
        Skip.If(MachineAddress.Value is null, "this machine has no address but its loopback, to which nothing is proxied");
        using var backend = new TcpListener(MachineAddress.Value!, 0);
        backend.Start();
        var port = ((IPEndPoint)backend.LocalEndpoint).Port;
        var path = await PodAsync(MachineAddress.Value!.ToString());
        var answering = AnswerAsync(backend, "<a href=\"/x\">t</a>");
        var page = await Api.GetAsync($"{path}/p:{port}/proxy/dir/?q=1");
        var asked = await answering;
        Assert.Equal((200, $"<a href=\"{path}/p:{port}/proxy/x\">t</a>"), (page.Code, page.Text));
        Assert.StartsWith("GET /dir/?q=1 HTTP/1.1", asked, StringComparison.Ordinal);
        Assert.Contains($"X-Forwarded-Uri: {path}/p:{port}/proxy/dir/", asked, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Access-Control-Allow-Origin", page.Headers.Keys);
    }

    [SkippableFact]
    public async Task RootWithoutSlash_IsTheBackendsRootForOtherMethods()
    {
        Skip.If(MachineAddress.Value is null, "this machine has no address but its loopback, to which nothing is proxied");
        using var backend = new TcpListener(MachineAddress.Value!, 0);
        backend.Start();
        var path = await PodAsync(MachineAddress.Value!.ToString());
        var answering = AnswerAsync(backend, "gone");
        var answer = await Api.DeleteAsync($"{path}/p:{((IPEndPoint)backend.LocalEndpoint).Port}/proxy?method=DELETE");
        Assert.StartsWith("DELETE /?method=DELETE HTTP/1.1", await answering, StringComparison.Ordinal);
        Assert.Equal((200, "gone"), (answer.Code, answer.Text));
    }

    [Fact]
    public async Task RootWithoutSlash_Redirects()
    {
        var path = await PodAsync("192.0.2.9");
        var answer = await Api.SendAsync(HttpMethod.Head, path + "/p/proxy?a=b", null, null);
        Assert.Equal((301, path + "/p/proxy/?a=b"), (answer.Code, answer.Headers["Location"]));
    }

    private static async Task<string> AnswerAsync(TcpListener backend, string page)
    {
        using var client = await backend.AcceptTcpClientAsync();
        var stream = client.GetStream();
        var asked = new StringBuilder();
        var buffer = new byte[4096];
        while (!asked.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            asked.Append(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer)));
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: {page.Length}\r\nConnection: close\r\n\r\n{page}"));
        return asked.ToString();
    }
}
