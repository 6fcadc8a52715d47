using System.Net.Http.Headers;
using Kubestrel.ApiServer.Tests.Fixture;

namespace Kubestrel.ApiServer.Tests.Serving;

[Collection(ServerCollection.Name)]
public sealed class BadRequestTests(ServerFixture server)
{
    private const string ConfigMaps = "/api/v1/namespaces/default/configmaps";

    [Theory]
    [InlineData("/api/v1/unknowns")]
    [InlineData("/api/v1/namespaces/default/configmaps/a/status")]
    [InlineData("/api/v1/bindings")]
    [InlineData("/api/v2")]
    [InlineData("/apis/apps/v1beta1/deployments")]
    [InlineData("/apis/apps/v9")]
    [InlineData("/apis/authorization.k8s.io/v1/selfsubjectaccessreviews/x")]
    public async Task UnknownPathOfAServedGroup_IsAStatus(string path)
    {
        var refused = await server.Admin.GetAsync(path);
        Assert.Equal((404, "NotFound", "the server could not find the requested resource"), (refused.Code, refused.Reason, refused.Message));
        Assert.Equal("{}", refused.Json["details"]!.ToJsonString());
    }

    [Theory]
    [InlineData("/apis/nowhere.io/v1/things")]
    [InlineData("/nothing")]
    [InlineData("/healthz/")]
    public async Task UnknownPath_IsNotFound(string path) => Assert.Equal((404, "404 page not found\n"), await TextAsync(path));

    [Theory]
    [InlineData("PUT", ConfigMaps)]
    [InlineData("POST", ConfigMaps + "/a")]
    [InlineData("POST", "/api/v1/componentstatuses")]
    [InlineData("DELETE", "/apis/authorization.k8s.io/v1/subjectaccessreviews")]
    [InlineData("POST", "/version")]
    [InlineData("POST", "/api")]
    [InlineData("DELETE", "/apis/apps/v1")]
    public async Task WrongMethod_IsNotAllowed(string method, string path)
    {
        var refused = await server.Admin.SendAsync(new HttpMethod(method), path, "{}", "application/json");
        Assert.Equal((405, "MethodNotAllowed", "the server does not allow this method on the requested resource"), (refused.Code, refused.Reason, refused.Message));
    }

    [Fact]
    public async Task UnknownMediaTypes_AreRefused()
    {
        var body = await server.Admin.PostAsync(ConfigMaps, "x", "text/csv");
        Assert.Equal((415, "UnsupportedMediaType"), (body.Code, body.Reason));
        var patch = await server.Admin.PatchAsync(ConfigMaps + "/a", "{}", "application/json");
        Assert.Equal(415, patch.Code);
        Assert.Equal("415: Unsupported Media Type", patch.Message);
        using var malformed = new ByteArrayContent("{}"u8.ToArray());
        malformed.Headers.TryAddWithoutValidation("Content-Type", "application/json;;;");
        using var refused = await server.Admin.Http.PostAsync(ConfigMaps, malformed);
        Assert.Equal(415, (int)refused.StatusCode);
    }

    [Fact]
    public async Task LongRequestLine_IsTaken() => Assert.Equal(200, (await server.Admin.GetAsync("/version?x=" + new string('a', 200_000))).Code);

    [Fact]
    public async Task TableOfAReview_IsNotAcceptable()
    {
        var refused = await server.Admin.SendAsync(
            HttpMethod.Post,
            "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
            """{"kind":"SelfSubjectAccessReview","apiVersion":"authorization.k8s.io/v1","spec":{"nonResourceAttributes":{"path":"/","verb":"get"}}}""",
            "application/json",
            "application/json;as=Table;v=v1;g=meta.k8s.io");
        Assert.Equal((406, "NotAcceptable"), (refused.Code, refused.Reason));
    }

    [Theory]
    [InlineData("{", 400)]
    [InlineData("{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"data\":[1]}", 400)]
    [InlineData("{\"kind\":\"Pod\",\"apiVersion\":\"v1\"}", 400)]
    [InlineData("{\"kind\":\"Nonsense\",\"apiVersion\":\"v1\"}", 400)]
    [InlineData("{\"kind\":\"ConfigMap\",\"apiVersion\":\"v9\"}", 400)]
    [InlineData("", 400)]
    public async Task MalformedBody_IsBadRequest(string body, int code)
    {
        var refused = await server.Admin.PostAsync(ConfigMaps, body);
        Assert.Equal((code, "BadRequest"), (refused.Code, refused.Reason));
    }

    [Fact]
    public async Task MalformedProtobuf_IsBadRequest()
    {
        using var content = new ByteArrayContent("k8s\0\xff\xff"u8.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.kubernetes.protobuf");
        using var response = await server.Admin.Http.PostAsync(ConfigMaps, content);
        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task OversizedBody_IsTooLarge()
    {
        var refused = await server.Admin.PostAsync(ConfigMaps, new string(' ', (3 * 1024 * 1024) + 1));
        Assert.Equal((413, "RequestEntityTooLarge", "Request entity too large: limit is 3145728"), (refused.Code, refused.Reason, refused.Message));
    }

    [Fact]
    public async Task DeepBody_IsRefused()
    {
        var refused = await server.Admin.PostAsync(ConfigMaps, "{\"a\":" + new string('[', 20_000) + new string(']', 20_000) + "}");
        Assert.Equal(400, refused.Code);
    }

    [Fact]
    public async Task Credentials_MissingAndWrong()
    {
        var anonymous = await server.Anonymous.GetAsync(ConfigMaps);
        Assert.Equal(
            (403, "configmaps is forbidden: User \"system:anonymous\" cannot list resource \"configmaps\" in API group \"\" in the namespace \"default\""),
            (anonymous.Code, anonymous.Message));
        var nobody = await server.Nobody.GetAsync("/api/v1/nodes/n");
        Assert.Equal(
            (403, "nodes \"n\" is forbidden: User \"nobody\" cannot get resource \"nodes\" in API group \"\" at the cluster scope"), (nobody.Code, nobody.Message));
        using var request = new HttpRequestMessage(HttpMethod.Get, ConfigMaps);
        request.Headers.Authorization = new("Bearer", "wrong");
        using var refused = await server.Anonymous.Http.SendAsync(request);
        Assert.Equal(401, (int)refused.StatusCode);
        Assert.Contains("\"reason\":\"Unauthorized\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FutureVersion_IsATimeout()
    {
        var refused = await server.Admin.GetAsync(ConfigMaps + "?resourceVersion=99999999");
        Assert.Equal((504, "Timeout"), (refused.Code, refused.Reason));
        Assert.StartsWith("Timeout: Too large resource version: 99999999, current: ", refused.Message, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Text)> TextAsync(string path)
    {
        var answer = await server.Admin.GetAsync(path);
        return (answer.Code, answer.Text);
    }
}
