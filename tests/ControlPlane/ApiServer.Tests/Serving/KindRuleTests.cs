using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Kubestrel.ApiServer.Tests.Fixture;

namespace Kubestrel.ApiServer.Tests.Serving;

/// <summary>Rules of kinds as clients meet them: who and when is recorded, versions with rules of their own, what of metadata is fixed.</summary>
[Collection(ServerCollection.Name)]
public sealed class KindRuleTests(ServerFixture server)
{
    private const string Requests = "/apis/certificates.k8s.io/v1/certificatesigningrequests";

    [Fact]
    public async Task CertificateRequest_NamesItsRequestor_AndIsApprovedOnce()
    {
        var name = $"request-{Guid.NewGuid():N}";
        var made = await server.Admin.PostAsync(Requests, Request(name, "example.com/signer", ",\"username\":\"root\",\"groups\":[\"g\"]"));
        Assert.Equal(201, made.Code);
        Assert.Equal("admin", (string?)made.Json["spec"]!["username"]);
        Assert.Contains("system:masters", made.Json["spec"]!["groups"]!.AsArray().Select(group => (string?)group));

        var wanted = made.Json.DeepClone();
        wanted["status"] = new JsonObject
        {
            ["conditions"] = new JsonArray(new JsonObject { ["type"] = "Approved", ["status"] = "True", ["reason"] = "Test" }),
        };
        var approved = await server.Admin.PutAsync($"{Requests}/{name}/approval", wanted.ToJsonString());
        Assert.Equal(200, approved.Code);
        var condition = approved.Json["status"]!["conditions"]![0]!;
        Assert.NotNull((string?)condition["lastUpdateTime"]);
        Assert.NotNull((string?)condition["lastTransitionTime"]);

        var withdrawn = approved.Json.DeepClone();
        withdrawn["status"]!["conditions"] = new JsonArray();
        var refused = await server.Admin.PutAsync($"{Requests}/{name}/approval", withdrawn.ToJsonString());
        Assert.Equal((422, "Invalid"), (refused.Code, refused.Reason));
        Assert.Equal(
            $"CertificateSigningRequest.certificates.k8s.io \"{name}\" is invalid: status.conditions: Forbidden: updates may not remove a condition of type \"Approved\"",
            refused.Message);
    }

    [Fact]
    public async Task CertificateRequests_AreSelectedBySigner()
    {
        var (mine, other) = ($"mine-{Guid.NewGuid():N}", $"other-{Guid.NewGuid():N}");
        await server.Admin.PostAsync(Requests, Request(mine, $"{mine}.example.com/a", ""));
        await server.Admin.PostAsync(Requests, Request(other, $"{other}.example.com/a", ""));
        var found = await server.Admin.GetAsync($"{Requests}?fieldSelector=spec.signerName%3D{mine}.example.com%2Fa");
        Assert.Equal(mine, (string?)Assert.Single(found.Json["items"]!.AsArray())!["metadata"]!["name"]);
    }

    [Fact]
    public async Task Event_IsJudgedByTheVersionOfTheRequest()
    {
        var space = await server.NamespaceAsync();
        var loose = await server.Admin.PostAsync(
            $"/api/v1/namespaces/{space}/events",
            $$$"""{"apiVersion":"v1","kind":"Event","metadata":{"name":"Any_Name"},"involvedObject":{"kind":"Pod","namespace":"{{{space}}}"},"type":"Odd"}""");
        Assert.Equal(201, loose.Code);
        var strict = await server.Admin.PostAsync(
            $"/apis/events.k8s.io/v1/namespaces/{space}/events",
            $$$"""{"apiVersion":"events.k8s.io/v1","kind":"Event","metadata":{"name":"a"},"regarding":{"kind":"Pod","namespace":"{{{space}}}"},"type":"Odd"}""");
        Assert.Equal((422, "Invalid"), (strict.Code, strict.Reason));
        Assert.Equal("Event \"a\" is invalid: [eventTime: Required value, type: Invalid value: \"\": has invalid value: Odd]", strict.Message);
    }

    [Fact]
    public async Task LocalApiService_IsAvailable()
    {
        const string Path = "/apis/apiregistration.k8s.io/v1/apiservices";
        var made = await server.Admin.PostAsync(
            Path,
            """{"apiVersion":"apiregistration.k8s.io/v1","kind":"APIService","metadata":{"name":"v1.rules.example.com"},"spec":{"group":"rules.example.com","version":"v1","groupPriorityMinimum":1,"versionPriority":1}}""");
        Assert.Equal(201, made.Code);
        Assert.Equal("Local", (string?)made.Json["status"]!["conditions"]![0]!["reason"]);
        await server.Admin.DeleteAsync($"{Path}/v1.rules.example.com");
    }

    [Fact]
    public async Task DeletionMarks_AreNotTheClients()
    {
        var space = await server.NamespaceAsync();
        var path = $"/api/v1/namespaces/{space}/configmaps";
        await server.Admin.PostAsync(path, """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"}}""");
        var refused = await server.Admin.PutAsync(
            $"{path}/a", """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a","deletionTimestamp":"2025-01-01T00:00:00Z","deletionGracePeriodSeconds":5}}""");
        Assert.Equal(422, refused.Code);
        Assert.Equal(
            "ConfigMap \"a\" is invalid: [metadata.deletionTimestamp: Invalid value: 2025-01-01 00:00:00 +0000 UTC: field is immutable, metadata.deletionGracePeriodSeconds: Invalid value: 5: field is immutable]",
            refused.Message);
    }

    private static string Request(string name, string signer, string more)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = new CertificateRequest("CN=user", key, HashAlgorithmName.SHA256).CreateSigningRequestPem() + "\n";
        var bytes = Convert.ToBase64String(Encoding.ASCII.GetBytes(pem));
        return $$$"""
            {"apiVersion":"certificates.k8s.io/v1","kind":"CertificateSigningRequest","metadata":{"name":"{{{name}}}"},
             "spec":{"request":"{{{bytes}}}","signerName":"{{{signer}}}","usages":["client auth"]{{{more}}}}}
            """;
    }
}
