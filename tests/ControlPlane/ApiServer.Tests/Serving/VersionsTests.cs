using Kubestrel.ApiServer.Tests.Fixture;

namespace Kubestrel.ApiServer.Tests.Serving;

/// <summary>Objects that are written in one version and read in another.</summary>
[Collection(ServerCollection.Name)]
public sealed class VersionsTests(ServerFixture server)
{
    private Api Api => server.Admin;

    [Fact]
    public async Task OlderAutoscalerClient_WritesBackWhatItDoesNotKnow()
    {
        var ns = await server.NamespaceAsync();
        var (v1, v2) = ($"/apis/autoscaling/v1/namespaces/{ns}/horizontalpodautoscalers", $"/apis/autoscaling/v2/namespaces/{ns}/horizontalpodautoscalers");
        await Api.PostAsync(
            v2,
            """
            {"apiVersion":"autoscaling/v2","kind":"HorizontalPodAutoscaler","metadata":{"name":"h"},
             "spec":{"scaleTargetRef":{"kind":"Deployment","name":"d","apiVersion":"apps/v1"},"maxReplicas":4,
              "metrics":[{"type":"Pods","pods":{"metric":{"name":"hits"},"target":{"type":"AverageValue","averageValue":"5"}}}],
              "behavior":{"scaleDown":{"policies":[{"type":"Pods","value":1,"periodSeconds":60}]}}}}
            """);
        var before = (await Api.GetAsync(v2 + "/h")).Json["spec"]!;
        var older = (await Api.GetAsync(v1 + "/h")).Json;
        Assert.NotNull(older["metadata"]!["annotations"]!["autoscaling.alpha.kubernetes.io/metrics"]);
        older["spec"]!["maxReplicas"] = 7;
        Assert.Equal(200, (await Api.PutAsync(v1 + "/h", older.ToJsonString())).Code);
        Assert.Equal(200, (await Api.PatchAsync(v1 + "/h", """{"spec":{"minReplicas":2}}""")).Code);
        var after = (await Api.GetAsync(v2 + "/h")).Json;
        Assert.Null(after["metadata"]!["annotations"]);
        Assert.Equal((7, 2), ((int)after["spec"]!["maxReplicas"]!, (int)after["spec"]!["minReplicas"]!));
        Assert.Equal(before["metrics"]!.ToJsonString(), after["spec"]!["metrics"]!.ToJsonString());
        Assert.Equal(before["behavior"]!.ToJsonString(), after["spec"]!["behavior"]!.ToJsonString());
        var table = await Api.GetAsync(v1, "application/json;as=Table;v=v1;g=meta.k8s.io");
        Assert.Equal("<unknown>/5", (string)table.Json["rows"]![0]!["cells"]![2]!);
    }

    [Fact]
    public async Task CapacitiesOfDevices_HaveTheFormOfEachVersion()
    {
        var name = await server.NamespaceAsync();
        var made = await Api.PostAsync(
            "/apis/resource.k8s.io/v1alpha3/resourceslices",
            $$"""
            {"apiVersion":"resource.k8s.io/v1alpha3","kind":"ResourceSlice","metadata":{"name":"{{name}}"},
             "spec":{"driver":"d.example.com","nodeName":"{{name}}","pool":{"name":"p","generation":1,"resourceSliceCount":1},
              "devices":[{"name":"x","basic":{"capacity":{"memory":"1Gi"} } }]} }
            """);
        Assert.Equal((201, "1Gi"), (made.Code, (string)made.Json["spec"]!["devices"]![0]!["basic"]!["capacity"]!["memory"]!));
        var stored = await Api.GetAsync($"/apis/resource.k8s.io/v1beta1/resourceslices/{name}");
        Assert.Equal("1Gi", (string)stored.Json["spec"]!["devices"]![0]!["basic"]!["capacity"]!["memory"]!["value"]!);
        var selected = await Api.GetAsync($"/apis/resource.k8s.io/v1alpha3/resourceslices?fieldSelector=spec.nodeName%3D{name},spec.driver%3Dd.example.com");
        Assert.Equal("1Gi", (string)Assert.Single(selected.Json["items"]!.AsArray())!["spec"]!["devices"]![0]!["basic"]!["capacity"]!["memory"]!);
    }
}
