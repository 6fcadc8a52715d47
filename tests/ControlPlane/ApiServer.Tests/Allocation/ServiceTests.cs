using Kubestrel.ApiServer.Tests.Fixture;

namespace Kubestrel.ApiServer.Tests.Allocation;

[Collection(ServerCollection.Name)]
public sealed class ServiceTests(ServerFixture server)
{
    private Api Api => server.Admin;

    private static string Service(string name, string spec) =>
        $$$"""{"apiVersion":"v1","kind":"Service","metadata":{"name":"{{{name}}}"},"spec":{{{{spec}}}"ports":[{"port":80}]}}""";

    private async Task<string> PathAsync() => $"/api/v1/namespaces/{await server.NamespaceAsync()}/services";

    [Fact]
    public async Task Create_AllocatesAddressAndNodePortAndKeepsThem()
    {
        var path = await PathAsync();
        var made = await Api.PostAsync(path, Service("a", "\"type\":\"NodePort\","));
        Assert.Equal(201, made.Code);
        var spec = made.Json["spec"]!;
        Assert.StartsWith("10.", (string)spec["clusterIP"]!, StringComparison.Ordinal);
        Assert.Equal("IPv4", (string)spec["ipFamilies"]![0]!);
        var port = (int)spec["ports"]![0]!["nodePort"]!;
        Assert.InRange(port, 30_086, 32_767);
        var changed = await Api.PutAsync(path + "/a", Service("a", "\"type\":\"NodePort\",\"selector\":{\"x\":\"y\"},"));
        Assert.Equal(((string)spec["clusterIP"]!, port), ((string)changed.Json["spec"]!["clusterIP"]!, (int)changed.Json["spec"]!["ports"]![0]!["nodePort"]!));
    }

    [Theory]
    [InlineData("\"clusterIP\":\"10.96.0.1\",", "failed to allocate IP 10.96.0.1: provided IP is already allocated")]
    [InlineData("\"clusterIP\":\"1.2.3.4\",", "failed to allocate IP 1.2.3.4: the provided IP (1.2.3.4) is not in the valid range. The range of valid IPs is 10.96.0.0/12")]
    public async Task TakenOrForeignAddress_IsRefused(string spec, string message)
    {
        var refused = await Api.PostAsync(await PathAsync(), Service("a", spec));
        Assert.Equal(422, refused.Code);
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"10.96.200.7\"", "spec.clusterIPs[0]: Invalid value: []string{\"10.96.200.7\"}: may not change once set")]
    [InlineData("\"\"", "spec.clusterIPs[0]: Invalid value: []string(nil): primary clusterIP can not be unset")]
    public async Task AddressChangedAlone_IsRefused(string address, string message)
    {
        var path = await PathAsync();
        Assert.Equal(201, (await Api.PostAsync(path, Service("a", ""))).Code);
        var refused = await Api.PatchAsync(path + "/a", $$$"""{"spec":{"clusterIP":{{{address}}}}}""", "application/merge-patch+json");
        Assert.Equal((422, $"Service \"a\" is invalid: {message}"), (refused.Code, refused.Message));
    }

    [Fact]
    public async Task NodePortClash_IsRefusedUntilTheHolderGoes()
    {
        var path = await PathAsync();
        const string body = """{"apiVersion":"v1","kind":"Service","metadata":{"name":"{0}"},"spec":{"type":"NodePort","ports":[{"port":80,"nodePort":30007}]}}""";
        Assert.Equal(201, (await Api.PostAsync(path, body.Replace("{0}", "a", StringComparison.Ordinal))).Code);
        var refused = await Api.PostAsync(path, body.Replace("{0}", "b", StringComparison.Ordinal));
        Assert.Equal(
            (422, "Service \"b\" is invalid: spec.ports[0].nodePort: Invalid value: 30007: provided port is already allocated"), (refused.Code, refused.Message));
        await Api.DeleteAsync(path + "/a");
        Assert.Equal(201, (await Api.PostAsync(path, body.Replace("{0}", "b", StringComparison.Ordinal))).Code);
        var outside = await Api.PostAsync(path, body.Replace("{0}", "c", StringComparison.Ordinal).Replace("30007", "80", StringComparison.Ordinal));
        Assert.Contains("provided port is not in the valid range. The range of valid ports is 30000-32767", outside.Message, StringComparison.Ordinal);
        await Api.DeleteAsync(path + "/b");
    }

    [Fact]
    public async Task Headless_HasNoAddress()
    {
        var made = await Api.PostAsync(await PathAsync(), Service("a", "\"clusterIP\":\"None\",\"selector\":{\"a\":\"b\"},"));
        Assert.Equal("None", (string)made.Json["spec"]!["clusterIPs"]![0]!);
    }
}
