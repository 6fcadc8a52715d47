namespace Kubestrel.Kinds.Tests;

/// <summary>What a create, an update and a status update change: generation, status, metadata.</summary>
public sealed class ChangeTests
{
    private const string Webhooks = """{"apiVersion":"admissionregistration.k8s.io/v1","kind":"ValidatingWebhookConfiguration","metadata":{"name":"x"},"webhooks":[{"name":"a"}]}""";
    private const string Schema = """{"apiVersion":"flowcontrol.apiserver.k8s.io/v1","kind":"FlowSchema","metadata":{"name":"x"},"spec":{"priorityLevelConfiguration":{"name":"a"}}}""";
    private const string Policy = """{"apiVersion":"admissionregistration.k8s.io/v1alpha1","kind":"MutatingAdmissionPolicy","metadata":{"name":"x"},"spec":{"reinvocationPolicy":"Never"}}""";
    private const string Definition = """{"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition","metadata":{"name":"x"},"spec":{"group":"a.b","scope":"Cluster","names":{"plural":"a","kind":"A"},"versions":[{"name":"v1","served":true,"storage":true}]}}""";
    private const string Network = """{"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"name":"x"},"spec":{"podSelector":{}}}""";
    private const string Web = """{"apiVersion":"networking.k8s.io/v1","kind":"Ingress","metadata":{"name":"x"},"spec":{"ingressClassName":"a"}}""";

    [Theory]
    [InlineData(Webhooks, "webhooks[0].name", "\"b\"")]
    [InlineData(Schema, "spec.priorityLevelConfiguration.name", "\"b\"")]
    [InlineData(Policy, "spec.reinvocationPolicy", "\"IfNeeded\"")]
    [InlineData(Definition, "spec.versions[0].served", "false")]
    [InlineData(Network, "spec.podSelector", "{\"matchLabels\":{\"a\":\"b\"}}")]
    [InlineData(Web, "spec.ingressClassName", "\"b\"")]
    public void DesiredChange_CountsGeneration_LabelsDoNot(string json, string path, string value)
    {
        var created = Objects.Create(Objects.Read(json));
        Assert.Equal(1, created.Metadata.Generation);
        var strategy = Objects.Strategy(created);
        var text = Objects.Text(created);
        var changed = strategy.PrepareForUpdate(Objects.Read(Objects.With(text, path, value)), created);
        Assert.Equal(2, changed.Metadata.Generation);
        var labelled = strategy.PrepareForUpdate(Objects.Read(Objects.With(text, "metadata.labels", """{"a":"b"}""")), created);
        Assert.Equal(1, labelled.Metadata.Generation);
    }

    [Theory]
    [InlineData("""{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"Role","metadata":{"name":"x"},"rules":null}""")]
    [InlineData("""{"apiVersion":"coordination.k8s.io/v1","kind":"Lease","metadata":{"name":"x"}}""")]
    [InlineData("""{"apiVersion":"networking.k8s.io/v1beta1","kind":"ServiceCIDR","metadata":{"name":"x"}}""")]
    [InlineData("""{"apiVersion":"apiregistration.k8s.io/v1","kind":"APIService","metadata":{"name":"x"}}""")]
    [InlineData("""{"apiVersion":"internal.apiserver.k8s.io/v1alpha1","kind":"StorageVersion","metadata":{"name":"x"},"spec":{}}""")]
    public void OtherKinds_HaveNoGeneration(string json) => Assert.Equal(0, Objects.Create(Objects.Read(json)).Metadata.Generation);

    [Theory]
    [InlineData(Schema, """{"conditions":[{"type":"Dangling","status":"True"}]}""")]
    [InlineData("""{"apiVersion":"flowcontrol.apiserver.k8s.io/v1","kind":"PriorityLevelConfiguration","metadata":{"name":"x"},"spec":{"type":"Exempt"}}""", """{"conditions":[{"type":"A","status":"True"}]}""")]
    [InlineData("""{"apiVersion":"apiregistration.k8s.io/v1","kind":"APIService","metadata":{"name":"x"},"spec":{"groupPriorityMinimum":1,"versionPriority":1}}""", """{"conditions":[{"type":"A","status":"True"}]}""")]
    [InlineData("""{"apiVersion":"internal.apiserver.k8s.io/v1alpha1","kind":"StorageVersion","metadata":{"name":"x"},"spec":{}}""", """{"commonEncodingVersion":"v1"}""")]
    [InlineData("""{"apiVersion":"storagemigration.k8s.io/v1alpha1","kind":"StorageVersionMigration","metadata":{"name":"x"},"spec":{"resource":{"resource":"a"}}}""", """{"resourceVersion":"1"}""")]
    [InlineData("""{"apiVersion":"admissionregistration.k8s.io/v1","kind":"ValidatingAdmissionPolicy","metadata":{"name":"x"},"spec":{"failurePolicy":"Fail"}}""", """{"observedGeneration":1}""")]
    public void StatusUpdate_ChangesStatusAlone(string json, string status)
    {
        var created = Objects.Create(Objects.Read(json));
        var strategy = Objects.Strategy(created);
        var given = Objects.Read(Objects.With(Objects.With(Objects.With(json, "status", status), "metadata.labels", """{"a":"b"}"""), "spec", null));
        var updated = strategy.PrepareForStatusUpdate(given, created);
        Assert.Equal(created.Metadata, updated.Metadata);
        Assert.True(updated.SpecEquals(created));
        Assert.Equal(created.WithStatusOf(given), updated);
        Assert.Equal(created, strategy.PrepareForUpdate(given.WithSpecOf(created) with { Metadata = created.Metadata }, created));
    }

    [Fact]
    public void IngressAnnotation_WarnsOnCreateAlone()
    {
        const string Annotated = """{"apiVersion":"networking.k8s.io/v1","kind":"Ingress","metadata":{"name":"x","annotations":{"kubernetes.io/ingress.class":"a"}},"spec":{}}""";
        var created = Objects.Create(Objects.Read(Annotated));
        var strategy = Objects.Strategy(created);
        Assert.Equal(["annotation \"kubernetes.io/ingress.class\" is deprecated, please use 'spec.ingressClassName' instead"], strategy.Warnings(created, null));
        Assert.Empty(strategy.Warnings(created, created));
        Assert.Empty(strategy.Warnings(Objects.Read(Web), null));
    }

    [Fact]
    public void StorageVersion_JoinsTheStoredOnes()
    {
        var created = Objects.Create(Objects.Read(Definition));
        Assert.Contains("\"storedVersions\":[\"v1\"]", Objects.Text(created), StringComparison.Ordinal);
        var strategy = Objects.Strategy(created);
        var changed = strategy.PrepareForUpdate(Objects.Read(Objects.With(Objects.Text(created), "spec.versions[0].name", "\"v2\"")), created);
        Assert.Contains("\"storedVersions\":[\"v1\",\"v2\"]", Objects.Text(changed), StringComparison.Ordinal);
    }
}
