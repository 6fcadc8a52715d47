using Kubestrel.ApiServer.Tests.Fixture;

namespace Kubestrel.ApiServer.Tests.Subresources;

[Collection(ServerCollection.Name)]
public sealed class SubresourceTests(ServerFixture server)
{
    private Api Api => server.Admin;

    private async Task<string> PodAsync(string spec = "", string labels = "")
    {
        var path = $"/api/v1/namespaces/{await server.NamespaceAsync()}/pods";
        var made = await Api.PostAsync(
            path, $$$"""{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p","labels":{{{{labels}}}}},"spec":{{{{spec}}}"containers":[{"name":"c","image":"i"}]}}""");
        Assert.Equal(201, made.Code);
        return path;
    }

    [Fact]
    public async Task Binding_GivesThePodItsNodeOnce()
    {
        var path = await PodAsync();
        const string binding = """{"apiVersion":"v1","kind":"Binding","metadata":{"name":"p"},"target":{"kind":"Node","name":"n1"}}""";
        Assert.Equal(201, (await Api.PostAsync(path + "/p/binding", binding)).Code);
        var pod = (await Api.GetAsync(path + "/p")).Json;
        Assert.Equal("n1", (string)pod["spec"]!["nodeName"]!);
        Assert.Contains(pod["status"]!["conditions"]!.AsArray(), condition => (string)condition!["type"]! == "PodScheduled" && (string)condition["status"]! == "True");
        var again = await Api.PostAsync(path + "/p/binding", binding);
        Assert.Equal((409, "Operation cannot be fulfilled on pods/binding \"p\": pod p is already assigned to node \"n1\""), (again.Code, again.Message));
        var listed = await Api.GetAsync("/api/v1/pods?fieldSelector=spec.nodeName%3Dn1");
        Assert.Single(listed.Json["items"]!.AsArray());
    }

    [Fact]
    public async Task Scale_ReadsAndWritesReplicas()
    {
        var path = $"/apis/apps/v1/namespaces/{await server.NamespaceAsync()}/deployments";
        await Api.PostAsync(
            path,
            """{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"d"},"spec":{"replicas":2,"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"c","image":"i"}]}}}}""");
        var scale = await Api.GetAsync(path + "/d/scale");
        Assert.Equal(("Scale", "autoscaling/v1", 2, "a=b"), ((string)scale.Json["kind"]!, (string)scale.Json["apiVersion"]!, (int)scale.Json["spec"]!["replicas"]!, (string)scale.Json["status"]!["selector"]!));
        Assert.Equal(5, (int)(await Api.PatchAsync(path + "/d/scale", """{"spec":{"replicas":5}}""")).Json["spec"]!["replicas"]!);
        Assert.Equal(2, (int)(await Api.GetAsync(path + "/d")).Json["metadata"]!["generation"]!);
        var negative = await Api.PatchAsync(path + "/d/scale", """{"spec":{"replicas":-1}}""");
        Assert.Equal((422, "Scale.autoscaling \"d\" is invalid: spec.replicas: Invalid value: -1: must be greater than or equal to 0"), (negative.Code, negative.Message));
    }

    [Fact]
    public async Task Eviction_AsksTheBudget()
    {
        var path = await PodAsync("\"nodeName\":\"n\",", "\"app\":\"x\"");
        var budgets = path.Replace("/api/v1", "/apis/policy/v1", StringComparison.Ordinal).Replace("/pods", "/poddisruptionbudgets", StringComparison.Ordinal);
        await Api.PatchAsync(path + "/p/status", """{"status":{"phase":"Running","conditions":[{"type":"Ready","status":"True"}]}}""");
        await Api.PostAsync(budgets, """{"apiVersion":"policy/v1","kind":"PodDisruptionBudget","metadata":{"name":"b"},"spec":{"minAvailable":1,"selector":{"matchLabels":{"app":"x"}}}}""");
        const string eviction = """{"apiVersion":"policy/v1","kind":"Eviction","metadata":{"name":"p"}}""";
        await Api.PatchAsync(budgets + "/b/status", """{"status":{"observedGeneration":1,"disruptionsAllowed":0,"desiredHealthy":1,"currentHealthy":1}}""");
        var refused = await Api.PostAsync(path + "/p/eviction", eviction);
        Assert.Equal((429, "TooManyRequests", "Cannot evict pod as it would violate the pod's disruption budget."), (refused.Code, refused.Reason, refused.Message));
        var cause = refused.Json["details"]!["causes"]![0]!;
        Assert.Equal(("DisruptionBudget", "The disruption budget b needs 1 healthy pods and has 1 currently"), ((string)cause["reason"]!, (string)cause["message"]!));
        await Api.PatchAsync(budgets + "/b/status", """{"status":{"disruptionsAllowed":1}}""");
        Assert.Equal(201, (await Api.PostAsync(path + "/p/eviction", eviction)).Code);
        var pod = (await Api.GetAsync(path + "/p")).Json;
        Assert.NotNull(pod["metadata"]!["deletionTimestamp"]);
        Assert.Contains(pod["status"]!["conditions"]!.AsArray(), condition => (string)condition!["type"]! == "DisruptionTarget");
        Assert.Equal(0, (int?)(await Api.GetAsync(budgets + "/b")).Json["status"]!["disruptionsAllowed"] ?? 0);
    }

    [Theory]
    [InlineData("\"preconditions\":{\"uid\":\"abc\"}", 409, "Operation cannot be fulfilled on Pod \"p\": the UID in the precondition (abc) does not match")]
    [InlineData("\"dryRun\":[\"foo\"]", 422, "DeleteOptions.meta.k8s.io \"\" is invalid: dryRun: Unsupported value: []string{\"foo\"}: supported values: \"All\"")]
    [InlineData("\"dryRun\":[\"All\"]", 201, "")]
    public async Task EvictionThatEvictsNothing_LeavesNoMark(string options, int code, string message)
    {
        var path = await PodAsync("\"nodeName\":\"n\",");
        var answer = await Api.PostAsync(path + "/p/eviction", $$$"""{"apiVersion":"policy/v1beta1","kind":"Eviction","metadata":{"name":"p"},"deleteOptions":{ {{{options}}} } }""");
        Assert.Equal(code, answer.Code);
        Assert.StartsWith(message, answer.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("DisruptionTarget", (await Api.GetAsync(path + "/p")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EphemeralContainers_ChangeOnlyThroughTheirSubresource()
    {
        var path = await PodAsync();
        var patched = await Api.PatchAsync(path + "/p/ephemeralcontainers", """{"spec":{"ephemeralContainers":[{"name":"debug","image":"i"}]}}""", "application/strategic-merge-patch+json");
        Assert.Equal((200, "debug"), (patched.Code, (string)patched.Json["spec"]!["ephemeralContainers"]![0]!["name"]!));
    }

    [Fact]
    public async Task Log_NeedsAContainerAndANode()
    {
        var path = await PodAsync();
        Assert.Equal((204, ""), await TextAsync(path + "/p/log"));
        var wrong = await Api.GetAsync(path + "/p/log?container=zz");
        Assert.Equal((400, "container zz is not valid for pod p"), (wrong.Code, wrong.Message));
        var exec = await Api.PostAsync(path + "/p/exec?command=ls&stdout=true", "");
        Assert.Equal((400, "pod p does not have a host assigned"), (exec.Code, exec.Message));
    }

    [Fact]
    public async Task Reviews_AnswerAtOnce()
    {
        var review = await Api.PostAsync(
            "/apis/authorization.k8s.io/v1/subjectaccessreviews",
            """{"apiVersion":"authorization.k8s.io/v1","kind":"SubjectAccessReview","spec":{"user":"nobody","resourceAttributes":{"verb":"get","resource":"pods"}}}""");
        Assert.Equal((201, false), (review.Code, (bool)review.Json["status"]!["allowed"]!));
        var whoami = await server.Nobody.PostAsync(
            "/apis/authentication.k8s.io/v1/selfsubjectreviews", """{"apiVersion":"authentication.k8s.io/v1","kind":"SelfSubjectReview"}""");
        Assert.Equal("nobody", (string)whoami.Json["status"]!["userInfo"]!["username"]!);
        var token = await Api.PostAsync(
            "/apis/authentication.k8s.io/v1/tokenreviews",
            $$$"""{"apiVersion":"authentication.k8s.io/v1","kind":"TokenReview","spec":{"token":"{{{ServerFixture.NobodyToken}}}"}}""");
        Assert.True((bool)token.Json["status"]!["authenticated"]!);
    }

    [Fact]
    public async Task OtherVersions_ShareTheStoredObject()
    {
        var ns = await server.NamespaceAsync();
        var made = await Api.PostAsync(
            $"/apis/autoscaling/v1/namespaces/{ns}/horizontalpodautoscalers",
            """{"apiVersion":"autoscaling/v1","kind":"HorizontalPodAutoscaler","metadata":{"name":"h"},"spec":{"scaleTargetRef":{"kind":"Deployment","name":"d","apiVersion":"apps/v1"},"maxReplicas":4,"targetCPUUtilizationPercentage":60}}""");
        Assert.Equal((201, "autoscaling/v1"), (made.Code, (string)made.Json["apiVersion"]!));
        var v2 = await Api.GetAsync($"/apis/autoscaling/v2/namespaces/{ns}/horizontalpodautoscalers/h");
        Assert.Equal(60, (int)v2.Json["spec"]!["metrics"]![0]!["resource"]!["target"]!["averageUtilization"]!);
        await Api.PostAsync($"/api/v1/namespaces/{ns}/events", $$$"""{"apiVersion":"v1","kind":"Event","metadata":{"name":"e"},"involvedObject":{"kind":"Pod","name":"p","namespace":"{{{ns}}}"},"message":"hello"}""");
        var entry = await Api.GetAsync($"/apis/events.k8s.io/v1/namespaces/{ns}/events/e");
        Assert.Equal(("events.k8s.io/v1", "hello", "Pod"), ((string)entry.Json["apiVersion"]!, (string)entry.Json["note"]!, (string)entry.Json["regarding"]!["kind"]!));
        var list = await Api.GetAsync($"/apis/events.k8s.io/v1/namespaces/{ns}/events");
        Assert.Equal("hello", (string)list.Json["items"]![0]!["note"]!);
        Assert.Single((await Api.GetAsync($"/apis/events.k8s.io/v1/namespaces/{ns}/events?fieldSelector=regarding.name%3Dp,type!%3DWarning")).Json["items"]!.AsArray());
        Assert.Empty((await Api.GetAsync($"/apis/events.k8s.io/v1/namespaces/{ns}/events?fieldSelector=reportingController%3Dother")).Json["items"]!.AsArray());
        Assert.Equal(400, (await Api.GetAsync($"/apis/events.k8s.io/v1/namespaces/{ns}/events?fieldSelector=involvedObject.name%3Dp")).Code);
    }

    [Fact]
    public async Task ComponentStatuses_HaveATable()
    {
        var table = await Api.SendAsync(HttpMethod.Get, "/api/v1/componentstatuses", null, null, "application/json;as=Table;v=v1;g=meta.k8s.io");
        Assert.Equal(["Name", "Status", "Message", "Error"], table.Json["columnDefinitions"]!.AsArray().Select(column => (string)column!["name"]!));
        Assert.Equal("etcd-0 Healthy ok ", string.Join(' ', table.Json["rows"]![0]!["cells"]!.AsArray().Select(cell => (string)cell!)));
        Assert.Equal("PartialObjectMetadata", (string)(await Api.GetAsync("/api/v1/componentstatuses/etcd-0", "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io")).Json["kind"]!);
    }

    private async Task<(int Code, string Text)> TextAsync(string path)
    {
        var answer = await Api.GetAsync(path);
        return (answer.Code, answer.Text);
    }
}
