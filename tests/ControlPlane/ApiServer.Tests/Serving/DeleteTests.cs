using Kubestrel.ApiServer.Tests.Fixture;

namespace Kubestrel.ApiServer.Tests.Serving;

[Collection(ServerCollection.Name)]
public sealed class DeleteTests(ServerFixture server)
{
    private Api Api => server.Admin;

    private async Task<string> MakeAsync(string metadata = "\"name\":\"a\"")
    {
        var path = $"/api/v1/namespaces/{await server.NamespaceAsync()}/configmaps";
        Assert.Equal(201, (await Api.PostAsync(path, $$$"""{"apiVersion":"v1","kind":"ConfigMap","metadata":{{{{metadata}}}}}""")).Code);
        return path;
    }

    [Fact]
    public async Task Delete_AnswersWithSuccessAndDetails()
    {
        var path = await MakeAsync();
        var deleted = await Api.DeleteAsync(path + "/a");
        Assert.Equal((200, "Success", "configmaps"), (deleted.Code, (string)deleted.Json["status"]!, (string)deleted.Json["details"]!["kind"]!));
        Assert.Equal(404, (await Api.GetAsync(path + "/a")).Code);
        Assert.Equal(404, (await Api.DeleteAsync(path + "/a")).Code);
    }

    [Fact]
    public async Task Finalizer_KeepsTheObjectUntilItIsTaken()
    {
        var path = await MakeAsync("\"name\":\"a\",\"finalizers\":[\"x.io/f\"]");
        var marked = await Api.DeleteAsync(path + "/a");
        Assert.Equal(200, marked.Code);
        Assert.NotNull(marked.Json["metadata"]!["deletionTimestamp"]);
        Assert.Equal(0, (int)marked.Json["metadata"]!["deletionGracePeriodSeconds"]!);
        var added = await Api.PatchAsync(path + "/a", """{"metadata":{"finalizers":["x.io/f","x.io/g"]}}""");
        Assert.Contains("no new finalizers can be added if the object is being deleted, found new finalizers []string{\"x.io/g\"}", added.Message, StringComparison.Ordinal);
        Assert.Equal(200, (await Api.PatchAsync(path + "/a", """{"metadata":{"finalizers":null}}""")).Code);
        Assert.Equal(404, (await Api.GetAsync(path + "/a")).Code);
    }

    [Theory]
    [InlineData("Foreground", "foregroundDeletion")]
    [InlineData("Orphan", "orphan")]
    public async Task PropagationPolicy_LeavesItsFinalizer(string policy, string finalizer)
    {
        var path = await MakeAsync();
        var marked = await Api.DeleteAsync(path + "/a", $$"""{"kind":"DeleteOptions","apiVersion":"v1","propagationPolicy":"{{policy}}"}""");
        Assert.Equal(finalizer, (string)marked.Json["metadata"]!["finalizers"]![0]!);
        Assert.Equal(200, (await Api.GetAsync(path + "/a")).Code);
    }

    [Fact]
    public async Task JobsAndReplicationControllers_LeaveTheirPodsByDefault()
    {
        var ns = await server.NamespaceAsync();
        const string template = """{"metadata":{"labels":{"a":"b"}},"spec":{"restartPolicy":"Never","containers":[{"name":"c","image":"i"}]}}""";
        await Api.PostAsync($"/apis/batch/v1/namespaces/{ns}/jobs", $$$"""{"apiVersion":"batch/v1","kind":"Job","metadata":{"name":"j"},"spec":{"template":{{{template}}}}}""");
        var job = await Api.DeleteAsync($"/apis/batch/v1/namespaces/{ns}/jobs/j");
        Assert.Equal("orphan", (string)job.Json["metadata"]!["finalizers"]![0]!);
        Assert.Contains("child pods are preserved by default when jobs are deleted", job.Headers["Warning"], StringComparison.Ordinal);
        await Api.PostAsync(
            $"/api/v1/namespaces/{ns}/replicationcontrollers",
            $$$"""{"apiVersion":"v1","kind":"ReplicationController","metadata":{"name":"r"},"spec":{"selector":{"a":"b"},"template":{{{template.Replace("Never", "Always", StringComparison.Ordinal)}}}}}""");
        var background = await Api.DeleteAsync($"/api/v1/namespaces/{ns}/replicationcontrollers/r?propagationPolicy=Background&dryRun=All");
        Assert.Equal("Success", (string)background.Json["status"]!);
        Assert.Equal("orphan", (string)(await Api.DeleteAsync($"/api/v1/namespaces/{ns}/replicationcontrollers/r")).Json["metadata"]!["finalizers"]![0]!);
    }

    [Theory]
    [InlineData("\"preconditions\":{\"uid\":\"other\"}", 409, "the UID in the precondition (other) does not match the UID in record")]
    [InlineData("\"preconditions\":{\"resourceVersion\":\"1\"}", 409, "the ResourceVersion in the precondition (1) does not match the ResourceVersion in record")]
    [InlineData("\"propagationPolicy\":\"Sideways\"", 422, "propagationPolicy: Unsupported value: \"Sideways\"")]
    public async Task Delete_WithBadOptions_IsRefused(string options, int code, string message)
    {
        var path = await MakeAsync();
        var refused = await Api.DeleteAsync(path + "/a", $$$"""{"kind":"DeleteOptions","apiVersion":"v1",{{{options}}}}""");
        Assert.Equal(code, refused.Code);
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pod_OnANode_GoesWithGrace()
    {
        var ns = await server.NamespaceAsync();
        var path = $"/api/v1/namespaces/{ns}/pods";
        await Api.PostAsync(path, """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"},"spec":{"nodeName":"n","containers":[{"name":"c","image":"i"}]}}""");
        var marked = await Api.DeleteAsync(path + "/p");
        Assert.Equal((200, 30), (marked.Code, (int)marked.Json["metadata"]!["deletionGracePeriodSeconds"]!));
        var shorter = await Api.DeleteAsync(path + "/p?gracePeriodSeconds=5");
        Assert.Equal(5, (int)shorter.Json["metadata"]!["deletionGracePeriodSeconds"]!);
        Assert.Equal(200, (await Api.DeleteAsync(path + "/p?gracePeriodSeconds=0")).Code);
        Assert.Equal(404, (await Api.GetAsync(path + "/p")).Code);
    }

    [Fact]
    public async Task DeleteCollection_TakesWhatMatches()
    {
        var path = await MakeAsync("\"name\":\"a\",\"labels\":{\"x\":\"1\"}");
        await Api.PostAsync(path, """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"b","labels":{"x":"2"}}}""");
        var deleted = await Api.DeleteAsync(path + "?labelSelector=x%3D1");
        Assert.Equal(200, deleted.Code);
        Assert.Single(deleted.Json["items"]!.AsArray());
        var left = (await Api.GetAsync(path)).Json["items"]!.AsArray();
        Assert.Equal("b", (string)Assert.Single(left)!["metadata"]!["name"]!);
    }

    [Fact]
    public async Task Namespace_WaitsForItsFinalizer()
    {
        var ns = await server.NamespaceAsync();
        var marked = await Api.DeleteAsync($"/api/v1/namespaces/{ns}");
        Assert.Equal("Terminating", (string)marked.Json["status"]!["phase"]!);
        Assert.Equal("kubernetes", (string)marked.Json["spec"]!["finalizers"]![0]!);
        var refused = await Api.PostAsync($"/api/v1/namespaces/{ns}/configmaps", """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"}}""");
        Assert.Equal(403, refused.Code);
        Assert.Contains("because it is being terminated", refused.Message, StringComparison.Ordinal);
        marked.Json["spec"]!.AsObject();
        var body = marked.Json;
        body["spec"]!["finalizers"] = null;
        Assert.Equal(200, (await Api.PutAsync($"/api/v1/namespaces/{ns}/finalize", body.ToJsonString())).Code);
        Assert.Equal(404, (await Api.GetAsync($"/api/v1/namespaces/{ns}")).Code);
    }
}
