using Kubestrel.ApiServer.Tests.Fixture;

namespace Kubestrel.ApiServer.Tests.Serving;

/// <summary>Answers to odd requests, as v1.32's kube-apiserver gives them to the same bytes.</summary>
[Collection(ServerCollection.Name)]
public sealed class UpstreamAnswersTests(ServerFixture server)
{
    private const string Merge = "application/merge-patch+json";
    private const string Apply = "application/apply-patch+yaml";

    [Theory]
    [InlineData("dryRun=All&dryRun=x", 422, "CreateOptions.meta.k8s.io \"\" is invalid: dryRun: Unsupported value: []string{\"All\", \"x\"}: supported values: \"All\"")]
    [InlineData("fieldValidation=Bad", 422, "CreateOptions.meta.k8s.io \"\" is invalid: fieldValidation: Unsupported value: \"Bad\": supported values: \"\", \"Ignore\", \"Strict\", \"Warn\"")]
    [InlineData("fieldManager=%01", 422, "CreateOptions.meta.k8s.io \"\" is invalid: fieldManager: Invalid value: \"\\x01\": invalid character U+0001 (at position 0)")]
    public async Task CreateOptions(string query, int code, string message)
    {
        var answer = await server.Admin.PostAsync(
            "/api/v1/namespaces/default/configmaps?" + query, """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"never"}}""");
        Assert.Equal((code, message), (answer.Code, answer.Message));
    }

    [Theory]
    [InlineData("PUT", "application/json", "\"name\":\"a\",\"resourceVersion\":\"abc\"", 500, "strconv.ParseUint: parsing \"abc\": invalid syntax")]
    [InlineData("PUT", "application/json", "\"name\":\"a\",\"namespace\":\"other\"", 400, "the namespace of the provided object does not match the namespace sent on the request")]
    [InlineData("PATCH", Merge, "\"name\":\"b\"", 400, "the name of the object (b) does not match the name on the URL (a)")]
    [InlineData("PATCH", Merge, "\"namespace\":\"b\"", 400, "the namespace of the provided object does not match the namespace sent on the request")]
    [InlineData("PATCH", Merge, "\"name\":null", 400, "the name of the object (a based on URL) was undeterminable: name must be provided")]
    [InlineData("PATCH", Merge, "\"uid\":\"b\"", 422, "ConfigMap \"a\" is invalid: metadata.uid: Invalid value: \"b\": field is immutable")]
    [InlineData("PATCH", Apply, "\"name\":\"b\"", 400, "the name of the object (b) does not match the name on the URL (a)")]
    public async Task IdentityInTheBody(string method, string type, string metadata, int code, string message)
    {
        var path = await MapAsync();
        var answer = await server.Admin.SendAsync(
            new HttpMethod(method), path + "/a?fieldManager=m", $$$"""{"apiVersion":"v1","kind":"ConfigMap","metadata":{ {{{metadata}}} } }""", type);
        Assert.Equal((code, message), (answer.Code, answer.Message));
    }

    [Fact]
    public async Task UidOfAnotherObject_IsTheStoresConflict()
    {
        var path = await MapAsync();
        var answer = await server.Admin.PutAsync(path + "/a", """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a","uid":"b"}}""");
        Assert.Equal(409, answer.Code);
        Assert.StartsWith(
            $"Operation cannot be fulfilled on configmaps \"a\": StorageError: invalid object, Code: 4, Key: /registry/configmaps/{path.Split('/')[4]}/a, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: b, UID in object meta: ",
            answer.Message,
            StringComparison.Ordinal);
        var applied = await server.Admin.PatchAsync(path + "/z?fieldManager=m", """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"z","uid":"b"}}""", Apply);
        Assert.Equal(
            (409, "Operation cannot be fulfilled on configmaps \"z\": uid mismatch: the provided object specified uid b, and no existing object was found"),
            (applied.Code, applied.Message));
        var deleted = await server.Admin.DeleteAsync(path + "/a", """{"preconditions":{"uid":"b"}}""");
        Assert.Equal((409, "ConfigMap"), (deleted.Code, (string)deleted.Json["details"]!["kind"]!));
    }

    [Fact]
    public async Task ApplyThatCreates_OwnsByApplying()
    {
        var path = await MapAsync();
        var made = await server.Admin.PatchAsync(path + "/z?fieldManager=one", """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"z"},"data":{"k":"v"}}""", Apply);
        Assert.Equal(201, made.Code);
        var entry = Assert.Single(made.Json["metadata"]!["managedFields"]!.AsArray())!;
        Assert.Equal(("one", "Apply", """{"f:data":{"f:k":{}}}"""), ((string)entry["manager"]!, (string)entry["operation"]!, entry["fieldsV1"]!.ToJsonString()));
        var other = await server.Admin.PatchAsync(path + "/z?fieldManager=two", """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"z"},"data":{"k":"w"}}""", Apply);
        Assert.Equal((409, "Apply failed with 1 conflict: conflict with \"one\": .data.k"), (other.Code, other.Message));
    }

    [Fact]
    public async Task WhatTheServerSets_IsTakenFromNobody()
    {
        var path = await MapAsync();
        var made = await server.Admin.PostAsync(path, """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"t","deletionTimestamp":"2020-01-01T00:00:00Z","deletionGracePeriodSeconds":5}}""");
        Assert.Equal(201, made.Code);
        Assert.Null(made.Json["metadata"]!["deletionTimestamp"]);
        Assert.Null(made.Json["metadata"]!["managedFields"]);
        var node = await server.Admin.PostAsync("/api/v1/nodes?dryRun=All", """{"apiVersion":"v1","kind":"Node","metadata":{"name":"n","namespace":"x"}}""");
        Assert.Equal((201, null), (node.Code, node.Json["metadata"]!["namespace"]));
    }

    [Fact]
    public async Task NameOfAnObjectThatGoes_IsTaken()
    {
        var path = await MapAsync(",\"finalizers\":[\"example.com/x\"]");
        Assert.Equal(200, (await server.Admin.DeleteAsync(path + "/a")).Code);
        var again = await server.Admin.PostAsync(path, """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"}}""");
        Assert.Equal((409, "object is being deleted: configmaps \"a\" already exists"), (again.Code, again.Message));
        await server.Admin.PatchAsync(path + "/a", """{"metadata":{"finalizers":null}}""");
    }

    [Theory]
    [InlineData("resourceVersionMatch=Exact", "resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided, resourceVersionMatch: Unsupported value: \"Exact\": supported values: \"NotOlderThan\"")]
    [InlineData("sendInitialEvents=true", "resourceVersionMatch: Forbidden: sendInitialEvents requires setting resourceVersionMatch to NotOlderThan")]
    [InlineData("sendInitialEvents=false&resourceVersionMatch=NotOlderThan&continue=x", "resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden when continue is provided")]
    public async Task WatchOptions(string query, string problem)
    {
        var answer = await server.Admin.GetAsync("/api/v1/namespaces/default/configmaps?watch=true&timeoutSeconds=1&" + query);
        Assert.Equal(422, answer.Code);
        Assert.Contains(problem, answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WatchFromAVersionToCome_Waits()
    {
        var path = await MapAsync();
        var now = long.Parse((await server.Admin.GetAsync(path)).Version, System.Globalization.CultureInfo.InvariantCulture);
        await using var watch = await WatchReader.OpenAsync(server.Admin, $"{path}?watch=true&resourceVersion={now + 1}");
        await server.Admin.PostAsync(path, """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"before"}}""");
        await server.Admin.PostAsync(path, """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"after"}}""");
        Assert.Equal("ADDED after", await watch.NextTypeAndNameAsync());
    }

    [Fact]
    public async Task WatchOfANameWithAnotherSelector_IsABadRequest()
    {
        var answer = await server.Admin.GetAsync("/api/v1/watch/namespaces/default/configmaps/a?timeoutSeconds=1&fieldSelector=metadata.name%3Db");
        Assert.Equal((400, "fieldSelector metadata.name doesn't match requested name"), (answer.Code, answer.Message));
    }

    [Fact]
    public async Task VersionThatIsNone_FailsADeletionInTheStore()
    {
        var answer = await server.Admin.DeleteAsync($"{await MapAsync()}?resourceVersion=abc");
        Assert.Equal(
            (400, "invalid resource version: resourceVersion: Invalid value: \"abc\": strconv.ParseUint: parsing \"abc\": invalid syntax"), (answer.Code, answer.Message));
    }

    [Theory]
    [InlineData("/api/v1/pods?fieldSelector=spec.foo%3D1", "field label not supported: spec.foo")]
    [InlineData("/apis/batch/v1/jobs?fieldSelector=a%3D1", "field label \"a\" not supported for Job")]
    [InlineData("/apis/apps/v1/deployments?fieldSelector=a%3D1", "\"a\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"")]
    public async Task FieldNobodySelectsBy_IsNamed(string path, string message)
    {
        var answer = await server.Admin.GetAsync(path);
        Assert.Equal((400, message), (answer.Code, answer.Message));
    }

    private async Task<string> MapAsync(string metadata = "")
    {
        var path = $"/api/v1/namespaces/{await server.NamespaceAsync()}/configmaps";
        Assert.Equal(201, (await server.Admin.PostAsync(path, $$$"""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"{{{metadata}}} } }""")).Code);
        return path;
    }
}
