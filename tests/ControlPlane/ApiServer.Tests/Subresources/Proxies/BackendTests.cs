using System.Net;
using Kubestrel.ApiServer.Tests.Fixture;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.ApiServer.Tests.Subresources.Proxies;

/// <summary>Which backend the proxies of pods, services and nodes choose, and what reaches it.</summary>
[Collection(ServerCollection.Name)]
public sealed class BackendTests(ServerFixture server)
{
    private static string Host => MachineAddress.Value!.ToString();

    private static void NeedsAddress() => Skip.If(MachineAddress.Value is null, "this machine has no address but its loopback, to which nothing is proxied");

    [SkippableTheory]
    [InlineData("p:{0}", true)]
    [InlineData("http:p:{0}", true)]
    [InlineData("https:p:{0}", false)]
    public async Task Pod_GetsPathQueryBodyAndHeaders(string name, bool plain)
    {
        NeedsAddress();
        await using var backend = await FakeKubelet.StartAsync(MachineAddress.Value, plain);
        var path = await PodAsync();
        backend.Answer = async http =>
        {
            http.Response.StatusCode = 207;
            http.Response.Headers["X-Own"] = "yes";
            await http.Response.WriteAsync("answer");
        };
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{path}/{string.Format(System.Globalization.CultureInfo.InvariantCulture, name, backend.Port)}/proxy/a%20b/c;d/?x=1&x=2%203");
        request.Headers.Add("X-Mine", "1");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "192.0.2.7");
        request.Content = new StringContent("sent");
        using var answer = await server.Admin.Http.SendAsync(request);
        Assert.Equal((207, "answer", "yes"), ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.GetValues("X-Own").Single()));
        Assert.Equal(("PUT /a%20b/c;d/?x=1&x=2%203", "sent"), (backend.Asked, backend.Body));
        Assert.Equal(("1", "192.0.2.7, 127.0.0.1"), (backend.Headers["X-Mine"], backend.Headers["X-Forwarded-For"]));
        Assert.DoesNotContain("Authorization", backend.Headers.Keys);
    }

    [SkippableTheory]
    [InlineData("s:web", true)]
    [InlineData("s:80", true)]
    [InlineData("https:s:web", false)]
    public async Task Service_GoesToAPodOfItsEndpoints(string name, bool plain)
    {
        NeedsAddress();
        await using var backend = await FakeKubelet.StartAsync(MachineAddress.Value, plain);
        var path = await PodAsync();
        var ns = path.Replace("/pods", "", StringComparison.Ordinal);
        await server.Admin.PostAsync(ns + "/services", """{"apiVersion":"v1","kind":"Service","metadata":{"name":"s"},"spec":{"ports":[{"name":"web","port":80},{"name":"other","port":81}]}}""");
        var endpoints = await server.Admin.PostAsync(
            ns + "/endpoints",
            $$$"""{"apiVersion":"v1","kind":"Endpoints","metadata":{"name":"s"},"subsets":[{"addresses":[{"ip":"192.0.2.1"},{"ip":"{{{Host}}}","targetRef":{"kind":"Pod","name":"p","namespace":"{{{ns.Split('/')[^1]}}}"}}],"ports":[{"name":"web","port":{{{backend.Port}}}}]}]}""");
        Assert.Equal(201, endpoints.Code);
        backend.Answer = KubeletScripts.Text(200, "served");
        Assert.Equal("served", (await server.Admin.GetAsync($"{ns}/services/{name}/proxy/x")).Text);
        Assert.Equal("GET /x", backend.Asked);
        var other = await server.Admin.GetAsync(ns + "/services/s:other/proxy/x");
        Assert.Equal((503, "no endpoints available for service \"s:other\""), (other.Code, other.Message));
        var unknown = await server.Admin.GetAsync(ns + "/services/s:82/proxy/x");
        Assert.Equal((503, "no service port 82 found for service \"s\""), (unknown.Code, unknown.Message));
    }

    [SkippableFact]
    public async Task Node_IsItsKubeletOrAnotherPort()
    {
        NeedsAddress();
        await using var kubelet = await FakeKubelet.StartAsync(MachineAddress.Value);
        await using var other = await FakeKubelet.StartAsync(MachineAddress.Value, plain: true);
        var name = await server.NamespaceAsync() + "-n";
        await kubelet.NodeAsync(server, name, Host);
        kubelet.Answer = KubeletScripts.Text(200, "kubelet");
        other.Answer = KubeletScripts.Text(200, "other");
        Assert.Equal("kubelet", (await server.Admin.GetAsync($"/api/v1/nodes/{name}/proxy/stats/summary?only=1")).Text);
        Assert.Equal("GET /stats/summary?only=1", kubelet.Asked);
        Assert.Equal("kubelet", (await server.Admin.GetAsync($"/api/v1/nodes/{name}:{kubelet.Port}/proxy/x")).Text);
        Assert.Equal("other", (await server.Admin.GetAsync($"/api/v1/nodes/http:{name}:{other.Port}/proxy/x")).Text);
    }

    [SkippableFact]
    public async Task Redirect_LeadsThroughTheProxy()
    {
        NeedsAddress();
        await using var backend = await FakeKubelet.StartAsync(MachineAddress.Value, plain: true);
        var path = $"{await PodAsync()}/p:{backend.Port}/proxy";
        backend.Answer = http =>
        {
            http.Response.Redirect($"http://{Host}:{backend.Port}/there?x=1");
            return Task.CompletedTask;
        };
        var answer = await server.Admin.GetAsync(path + "/x");
        Assert.Equal((302, path + "/there?x=1"), (answer.Code, answer.Headers["Location"]));
    }

    [SkippableFact]
    public async Task DeadBackend_IsUnavailable()
    {
        NeedsAddress();
        var backend = await FakeKubelet.StartAsync(MachineAddress.Value, plain: true);
        var port = backend.Port;
        await backend.DisposeAsync();
        var answer = await server.Admin.GetAsync($"{await PodAsync()}/p:{port}/proxy/x");
        Assert.Equal((503, $"error trying to reach service: dial tcp {Host}:{port}: connect: connection refused"), (answer.Code, answer.Message));
    }

    [Theory]
    [InlineData("pods/p:a:b:c", 400, "invalid pod request \"p:a:b:c\"")]
    [InlineData("services/ftp:s:80", 400, "invalid service request \"ftp:s:80\"")]
    [InlineData("pods/none", 404, "pods \"none\" not found")]
    [InlineData("services/none", 404, "services \"none\" not found")]
    public async Task WrongName_IsRefused(string name, int code, string message)
    {
        var answer = await server.Admin.GetAsync($"/api/v1/namespaces/{await server.NamespaceAsync()}/{name}/proxy/x");
        Assert.Equal((code, message), (answer.Code, answer.Message));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("169.254.169.254")]
    [InlineData("fe80::1")]
    public async Task AddressOfThisMachineOrLink_IsNotAllowed(string address)
    {
        var path = await PodAsync(address);
        var answer = await server.Admin.GetAsync(path + "/p:80/proxy/x");
        Assert.Equal((400, "address not allowed"), (answer.Code, answer.Message));
    }

    private async Task<string> PodAsync(string? address = null)
    {
        var path = $"/api/v1/namespaces/{await server.NamespaceAsync()}/pods";
        Assert.Equal(201, (await server.Admin.PostAsync(path, """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"},"spec":{"containers":[{"name":"c","image":"i"}]}}""")).Code);
        Assert.Equal(200, (await server.Admin.PatchAsync(path + "/p/status", $$$"""{"status":{"podIP":"{{{address ?? Host}}}"}}""")).Code);
        return path;
    }
}
