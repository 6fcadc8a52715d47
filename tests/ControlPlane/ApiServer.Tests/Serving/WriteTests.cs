using Kubestrel.ApiServer.Tests.Fixture;

namespace Kubestrel.ApiServer.Tests.Serving;

[Collection(ServerCollection.Name)]
public sealed class WriteTests(ServerFixture server)
{
    private Api Api => server.Admin;

    private static string ConfigMap(string metadata, string data = "\"k\":\"v\"") =>
        $$$"""{"apiVersion":"v1","kind":"ConfigMap","metadata":{{{{metadata}}}},"data":{{{{data}}}}}""";

    private async Task<string> PathAsync() => $"/api/v1/namespaces/{await server.NamespaceAsync()}/configmaps";

    [Fact]
    public async Task Create_GivesUidVersionTimeAndManagedFields()
    {
        var path = await PathAsync();
        var made = await Api.PostAsync(path + "?fieldManager=me", ConfigMap("\"name\":\"a\""));
        Assert.Equal(201, made.Code);
        var meta = made.Json["metadata"]!;
        Assert.Equal(36, ((string)meta["uid"]!).Length);
        Assert.True(long.Parse((string)meta["resourceVersion"]!) > 0);
        Assert.Equal("me", (string)meta["managedFields"]![0]!["manager"]!);
        Assert.Equal("Update", (string)meta["managedFields"]![0]!["operation"]!);
        Assert.Null(meta["generation"]);
        var read = await Api.GetAsync(path + "/a");
        Assert.Equal(made.Text, read.Text);
    }

    [Fact]
    public async Task Create_TwiceTheSameName_IsAlreadyExists()
    {
        var path = await PathAsync();
        await Api.PostAsync(path, ConfigMap("\"name\":\"a\""));
        var again = await Api.PostAsync(path, ConfigMap("\"name\":\"a\""));
        Assert.Equal((409, "AlreadyExists", "configmaps \"a\" already exists"), (again.Code, again.Reason, again.Message));
        Assert.Equal("configmaps", (string)again.Json["details"]!["kind"]!);
    }

    [Fact]
    public async Task Create_WithGenerateName_AddsFiveCharacters()
    {
        var made = await Api.PostAsync(await PathAsync(), ConfigMap("\"generateName\":\"job-\""));
        Assert.Equal(201, made.Code);
        Assert.Matches("^job-[bcdfghjklmnpqrstvwxz2456789]{5}$", (string)made.Json["metadata"]!["name"]!);
    }

    [Theory]
    [InlineData("\"name\":\"Bad_Name\"", 422, "Invalid", "metadata.name: Invalid value: \"Bad_Name\"")]
    [InlineData("\"labels\":{}", 422, "Invalid", "metadata.name: Required value: name or generateName is required")]
    [InlineData("\"name\":\"x\",\"namespace\":\"other\"", 400, "BadRequest", "the namespace of the provided object does not match the namespace sent on the request")]
    [InlineData("\"name\":\"x\",\"labels\":{\"a b\":\"c\"}", 422, "Invalid", "metadata.labels: Invalid value: \"a b\"")]
    [InlineData("\"name\":\"x\",\"finalizers\":[\"orphan\",\"foregroundDeletion\"]", 422, "Invalid", "cannot be both set")]
    public async Task Create_WithBadMetadata_IsRefused(string metadata, int code, string reason, string message)
    {
        var refused = await Api.PostAsync(await PathAsync(), ConfigMap(metadata));
        Assert.Equal((code, reason), (refused.Code, refused.Reason));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_InMissingNamespace_IsNotFound()
    {
        var refused = await Api.PostAsync("/api/v1/namespaces/nowhere/configmaps", ConfigMap("\"name\":\"x\""));
        Assert.Equal((404, "namespaces \"nowhere\" not found"), (refused.Code, refused.Message));
    }

    [Fact]
    public async Task Create_DryRun_AnswersButKeepsNothing()
    {
        var path = await PathAsync();
        var made = await Api.PostAsync(path + "?dryRun=All", ConfigMap("\"name\":\"a\""));
        Assert.Equal(201, made.Code);
        Assert.Null(made.Json["metadata"]!["resourceVersion"]);
        Assert.Equal(404, (await Api.GetAsync(path + "/a")).Code);
        var wrong = await Api.PostAsync(path + "?dryRun=Some", ConfigMap("\"name\":\"a\""));
        Assert.Equal(422, wrong.Code);
        Assert.Contains("dryRun: Unsupported value: []string{\"Some\"}: supported values: \"All\"", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_UnknownField_WarnsIgnoresOrRefuses()
    {
        var path = await PathAsync();
        var body = """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"},"dat":{}}""";
        var strict = await Api.PostAsync(path + "?fieldValidation=Strict", body);
        Assert.Equal(400, strict.Code);
        Assert.Contains("strict decoding error: unknown field \"dat\"", strict.Message, StringComparison.Ordinal);
        var warned = await Api.PostAsync(path + "?fieldValidation=Warn&dryRun=All", body);
        Assert.Equal("299 - \"unknown field \\\"dat\\\"\"", warned.Headers["Warning"]);
        Assert.False((await Api.PostAsync(path + "?fieldValidation=Ignore", body)).Headers.ContainsKey("Warning"));
    }

    [Fact]
    public async Task Update_WithOldVersion_IsConflict()
    {
        var path = await PathAsync();
        var made = await Api.PostAsync(path, ConfigMap("\"name\":\"a\""));
        var changed = await Api.PutAsync(path + "/a", ConfigMap($"\"name\":\"a\",\"resourceVersion\":\"{made.Version}\"", "\"k\":\"2\""));
        Assert.Equal(200, changed.Code);
        var late = await Api.PutAsync(path + "/a", ConfigMap($"\"name\":\"a\",\"resourceVersion\":\"{made.Version}\"", "\"k\":\"3\""));
        Assert.Equal((409, "Conflict"), (late.Code, late.Reason));
        Assert.Equal(
            "Operation cannot be fulfilled on configmaps \"a\": the object has been modified; please apply your changes to the latest version and try again",
            late.Message);
    }

    [Fact]
    public async Task Update_WithoutChange_KeepsTheVersion()
    {
        var path = await PathAsync();
        var made = await Api.PostAsync(path, ConfigMap("\"name\":\"a\""));
        var same = await Api.PutAsync(path + "/a", made.Text);
        Assert.Equal((200, made.Version), (same.Code, same.Version));
    }

    [Theory]
    [InlineData("\"name\":\"b\"", 400, "the name of the object (b) does not match the name on the URL (a)")]
    [InlineData("\"name\":\"a\",\"namespace\":\"zz\"", 400, "the namespace of the provided object does not match the namespace sent on the request")]
    [InlineData("\"name\":\"a\",\"uid\":\"wrong\"", 409, "Precondition failed: UID in precondition: wrong, UID in object meta: ")]
    public async Task Update_OfAnotherObject_IsRefused(string metadata, int code, string message)
    {
        var path = await PathAsync();
        await Api.PostAsync(path, ConfigMap("\"name\":\"a\""));
        var refused = await Api.PutAsync(path + "/a", ConfigMap(metadata));
        Assert.Equal(code, refused.Code);
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_OfMissing_IsNotFound()
    {
        var refused = await Api.PutAsync(await PathAsync() + "/a", ConfigMap("\"name\":\"a\""));
        Assert.Equal((404, "configmaps \"a\" not found"), (refused.Code, refused.Message));
    }

    [Fact]
    public async Task Patch_AllFourTypes_ChangeTheObject()
    {
        var path = await PathAsync();
        await Api.PostAsync(path, ConfigMap("\"name\":\"a\""));
        Assert.Equal("1", (string)(await Api.PatchAsync(path + "/a", """{"data":{"m":"1"}}""")).Json["data"]!["m"]!);
        var json = await Api.PatchAsync(path + "/a", """[{"op":"add","path":"/data/j","value":"2"}]""", "application/json-patch+json");
        Assert.Equal("2", (string)json.Json["data"]!["j"]!);
        var strategic = await Api.PatchAsync(path + "/a", """{"data":{"m":null,"s":"3"}}""", "application/strategic-merge-patch+json");
        Assert.Null(strategic.Json["data"]!["m"]);
        var applied = await Api.PatchAsync(
            path + "/a?fieldManager=apply", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: '4'}\n", "application/apply-patch+yaml");
        Assert.Equal("4", (string)applied.Json["data"]!["a"]!);
        Assert.Equal("3", (string)applied.Json["data"]!["s"]!);
    }

    [Fact]
    public async Task Apply_CreatesConflictsAndForces()
    {
        var path = await PathAsync();
        const string type = "application/apply-patch+yaml";
        string Body(string value) => $$$"""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"},"data":{"k":"{{{value}}}"}}""";
        var created = await Api.PatchAsync(path + "/a?fieldManager=one", Body("1"), type);
        Assert.Equal(201, created.Code);
        var owned = Assert.Single(created.Json["metadata"]!["managedFields"]!.AsArray())!;
        Assert.Equal(("one", "Apply", """{"f:data":{"f:k":{}}}"""), ((string)owned["manager"]!, (string)owned["operation"]!, owned["fieldsV1"]!.ToJsonString()));
        Assert.NotNull(owned["time"]);
        var conflict = await Api.PatchAsync(path + "/a?fieldManager=two", Body("2"), type);
        Assert.Equal((409, "Conflict"), (conflict.Code, conflict.Reason));
        Assert.Equal("FieldManagerConflict", (string)conflict.Json["details"]!["causes"]![0]!["reason"]!);
        Assert.Equal(200, (await Api.PatchAsync(path + "/a?fieldManager=two&force=true", Body("2"), type)).Code);
        var nameless = await Api.PatchAsync(path + "/a", Body("2"), type);
        Assert.Contains("fieldManager: Required value: is required for apply patch", nameless.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Patch_ManyAtOnce_AllSucceed()
    {
        var path = await PathAsync();
        await Api.PostAsync(path, ConfigMap("\"name\":\"a\""));
        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Api.PatchAsync(path + "/a", $$$"""{"data":{"k{{{i}}}":"v"}}""")));
        Assert.All(answers, answer => Assert.Equal(200, answer.Code));
        Assert.Equal(25, (await Api.GetAsync(path + "/a")).Json["data"]!.AsObject().Count);
    }

    [Fact]
    public async Task Status_ChangesOnlyThroughItsSubresource()
    {
        var ns = await server.NamespaceAsync();
        var path = $"/apis/apps/v1/namespaces/{ns}/deployments";
        var made = await Api.PostAsync(
            path,
            """{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"d"},"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"i"}]}}},"status":{"replicas":9}}""");
        Assert.Equal((201, 1), (made.Code, (int)made.Json["metadata"]!["generation"]!));
        Assert.Null(made.Json["status"]!["replicas"]);
        var status = await Api.PatchAsync(path + "/d/status", """{"status":{"replicas":3},"spec":{"replicas":7}}""");
        Assert.Equal((3, 1), ((int)status.Json["status"]!["replicas"]!, (int)status.Json["spec"]!["replicas"]!));
        Assert.Equal(1, (int)status.Json["metadata"]!["generation"]!);
        var spec = await Api.PatchAsync(path + "/d", """{"spec":{"replicas":7}}""");
        Assert.Equal((2, 3), ((int)spec.Json["metadata"]!["generation"]!, (int)spec.Json["status"]!["replicas"]!));
    }
}
