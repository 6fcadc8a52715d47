using System.Text.Json.Nodes;
using Kubestrel.ApiServer.Tests.Fixture;

namespace Kubestrel.ApiServer.Tests.Subresources;

/// <summary>Who owns replicas when they are written through the scale.</summary>
[Collection(ServerCollection.Name)]
public sealed class ScaleTests(ServerFixture server)
{
    private const string Apply = "application/apply-patch+yaml";

    private static string Configuration(int replicas, string name = "d") =>
        $$"""{"apiVersion":"autoscaling/v1","kind":"Scale","metadata":{"name":"{{name}}"},"spec":{"replicas":{{replicas}} } }""";

    private async Task<string> DeploymentAsync()
    {
        var path = $"/apis/apps/v1/namespaces/{await server.NamespaceAsync()}/deployments";
        var made = await server.Admin.PostAsync(
            path,
            """{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"d"},"spec":{"replicas":1,"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"i"}]}}}}""");
        Assert.Equal(201, made.Code);
        return path + "/d";
    }

    /// <summary>"manager operation subresource" of those who own spec.replicas.</summary>
    private async Task<string> OwnersAsync(string path)
    {
        var deployment = (await server.Admin.GetAsync(path)).Json;
        return string.Join(", ", deployment["metadata"]!["managedFields"]!.AsArray()
            .Where(entry => entry!["fieldsV1"]!["f:spec"] is JsonObject spec && spec.ContainsKey("f:replicas"))
            .Select(entry => $"{entry!["manager"]} {entry["operation"]} {entry["subresource"]} {entry["apiVersion"]}"));
    }

    [Fact]
    public async Task Update_TakesTheReplicasFromTheParentsOwner()
    {
        var path = await DeploymentAsync();
        Assert.Equal("tester Update  apps/v1", await OwnersAsync(path));
        Assert.Equal(200, (await server.Admin.PutAsync(path + "/scale?fieldManager=put", Configuration(3))).Code);
        Assert.Equal("put Update scale apps/v1", await OwnersAsync(path));
        var patched = await server.Admin.PatchAsync(path + "/scale?fieldManager=patch", """{"spec":{"replicas":4}}""");
        Assert.Equal((200, 4), (patched.Code, (int)patched.Json["spec"]!["replicas"]!));
        Assert.Null(patched.Json["metadata"]!["managedFields"]);
        Assert.Equal("patch Update scale apps/v1", await OwnersAsync(path));
        await server.Admin.PatchAsync(path + "?fieldManager=whole", """{"spec":{"replicas":5}}""");
        Assert.Equal("whole Update  apps/v1", await OwnersAsync(path));
    }

    [Fact]
    public async Task Apply_ConflictsSharesAndLetsGo()
    {
        var path = await DeploymentAsync();
        await server.Admin.PatchAsync(path + "/scale?fieldManager=patch", """{"spec":{"replicas":4}}""");
        var conflict = await server.Admin.PatchAsync(path + "/scale?fieldManager=a", Configuration(7), Apply);
        Assert.Equal(409, conflict.Code);
        Assert.StartsWith("Apply failed with 1 conflict: conflict with \"patch\" with subresource \"scale\" using autoscaling/v1", conflict.Message, StringComparison.Ordinal);
        var forced = await server.Admin.PatchAsync(path + "/scale?fieldManager=a&force=true", Configuration(7), Apply);
        Assert.Equal((200, 7), (forced.Code, (int)forced.Json["spec"]!["replicas"]!));
        Assert.Equal("a Apply scale apps/v1", await OwnersAsync(path));
        var other = await server.Admin.PatchAsync(path + "/scale?fieldManager=b", Configuration(8), Apply);
        Assert.Equal((409, "Apply failed with 1 conflict: conflict with \"a\" with subresource \"scale\": .spec.replicas"), (other.Code, other.Message));
        Assert.Equal(200, (await server.Admin.PatchAsync(path + "/scale?fieldManager=b", Configuration(7), Apply)).Code);
        Assert.Equal("a Apply scale apps/v1, b Apply scale apps/v1", await OwnersAsync(path));
        await server.Admin.PatchAsync(path + "/scale?fieldManager=a", """{"apiVersion":"autoscaling/v1","kind":"Scale","metadata":{"name":"d"}}""", Apply);
        Assert.Equal("b Apply scale apps/v1", await OwnersAsync(path));
        var whole = await server.Admin.PatchAsync(
            path + "?fieldManager=whole", """{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"d"},"spec":{"replicas":9}}""", Apply);
        Assert.Equal((409, "Apply failed with 1 conflict: conflict with \"b\" with subresource \"scale\": .spec.replicas"), (whole.Code, whole.Message));
    }

    [Fact]
    public async Task DryRunAndWrongRequests_ChangeNothing()
    {
        var path = await DeploymentAsync();
        var dry = await server.Admin.PatchAsync(path + "/scale?fieldManager=a&force=true&dryRun=All", Configuration(7), Apply);
        Assert.Equal((200, 7), (dry.Code, (int)dry.Json["spec"]!["replicas"]!));
        var unnamed = await server.Admin.PatchAsync(path + "/scale", Configuration(7), Apply);
        Assert.Equal((422, "PatchOptions.meta.k8s.io \"\" is invalid: fieldManager: Required value: is required for apply patch"), (unnamed.Code, unnamed.Message));
        var otherName = await server.Admin.PutAsync(path + "/scale", Configuration(7, "x"));
        Assert.Equal((400, "the name of the object (x) does not match the name on the URL (d)"), (otherName.Code, otherName.Message));
        var otherKind = await server.Admin.PatchAsync(path + "/scale?fieldManager=a", """{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"d"}}""", Apply);
        Assert.Equal((400, "invalid object type: apps/v1, Kind=Deployment"), (otherKind.Code, otherKind.Message));
        var missing = await server.Admin.PatchAsync(path + "x/scale?fieldManager=a", Configuration(7, "dx"), Apply);
        Assert.Equal((404, "deployments.apps \"dx\" not found"), (missing.Code, missing.Message));
        var unread = await server.Admin.GetAsync(path + "x/scale");
        Assert.Equal((404, "deployments/scale.apps \"dx\" not found"), (unread.Code, unread.Message));
        Assert.Equal("tester Update  apps/v1", await OwnersAsync(path));
    }

    [Fact]
    public async Task Table_HasTheName()
    {
        var path = await DeploymentAsync();
        var table = await server.Admin.GetAsync(path + "/scale", "application/json;as=Table;g=meta.k8s.io;v=v1");
        Assert.Equal(("Table", "d"), ((string)table.Json["kind"]!, (string)table.Json["rows"]![0]!["cells"]![0]!));
    }
}
