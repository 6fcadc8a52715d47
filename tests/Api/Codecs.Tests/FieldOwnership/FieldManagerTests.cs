using System.Text;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.FieldOwnership;
using Kubestrel.Kinds.Apps.V1;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Codecs.Tests.FieldOwnership;

public sealed class FieldManagerTests
{
    private const string Manifest = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: default, labels: {app: web}}
        spec:
          replicas: 3
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers:
              - name: web
                image: nginx:1
                ports: [{containerPort: 80}]
        """;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero));
    private readonly FieldManager _manager;

    public FieldManagerTests() => _manager = Make("");

    private static Deployment Empty => Deployment.Empty with { Kind = "Deployment", ApiVersion = "apps/v1" };

    [Fact]
    public void Create_OwnsEverythingThatIsSet()
    {
        var created = Create("kubectl-create");
        var entry = Assert.Single(created.Metadata.ManagedFields);
        Assert.Equal(("kubectl-create", "Update", "apps/v1", "FieldsV1", ""), (entry.Manager, entry.Operation, entry.ApiVersion, entry.FieldsType, entry.Subresource));
        Assert.Equal("2024-05-06T07:08:09Z", entry.Time.ToString());
        Assert.Equal(
            """{"f:metadata":{"f:labels":{".":{},"f:app":{}}},"f:spec":{"f:replicas":{},"f:selector":{},"f:template":{"f:metadata":{"f:labels":{".":{},"f:app":{}}},"f:spec":{"f:containers":{"k:{\"name\":\"web\"}":{".":{},"f:image":{},"f:name":{},"f:ports":{".":{},"k:{\"containerPort\":80,\"protocol\":\"TCP\"}":{".":{},"f:containerPort":{}}},"f:resources":{}}}}}}}""",
            entry.FieldsV1.ToString());
    }

    [Fact]
    public void CreateWithOneKeyTwice_OwnsTheElementsWhole()
    {
        var created = Create("a");
        var container = created.Spec.Template.Spec.Containers[0];
        var spec = created.Spec with { Template = created.Spec.Template with { Spec = created.Spec.Template.Spec with { Containers = [container, container] } } };
        var twice = _manager.Update(Empty, created with { Spec = spec, Metadata = created.Metadata with { ManagedFields = default } }, "a");
        Assert.Contains(
            "\"f:containers\":{\"k:{\\\"name\\\":\\\"web\\\"}\":{}}", twice.Metadata.ManagedFields[0].FieldsV1.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Update_MovesOnlyWhatChanged()
    {
        var created = Create("a");
        _time.Advance(TimeSpan.FromMinutes(1));
        var updated = (Deployment)_manager.Update(created, created with { Spec = created.Spec with { Replicas = 5 } }, "b");
        Assert.Equal(["a", "b"], updated.Metadata.ManagedFields.Select(entry => entry.Manager));
        Assert.Equal("""{"f:spec":{"f:replicas":{}}}""", updated.Metadata.ManagedFields[1].FieldsV1.ToString());
        Assert.DoesNotContain("f:replicas", updated.Metadata.ManagedFields[0].FieldsV1.ToString(), StringComparison.Ordinal);
        Assert.Equal(created.Metadata.ManagedFields[0].Time, updated.Metadata.ManagedFields[0].Time);
    }

    [Fact]
    public void UpdateWithoutChange_KeepsEntries()
    {
        var created = Create("a");
        _time.Advance(TimeSpan.FromMinutes(1));
        var updated = _manager.Update(created, created with { Metadata = created.Metadata with { ResourceVersion = "7", Generation = 3 } }, "b");
        Assert.Equal(created.Metadata.ManagedFields, updated.Metadata.ManagedFields);
    }

    [Fact]
    public void RemovedFields_BelongToNobody()
    {
        var created = Create("a");
        var updated = _manager.Update(created, created with { Metadata = created.Metadata with { Labels = default } }, "b");
        var entry = Assert.Single(updated.Metadata.ManagedFields);
        Assert.DoesNotContain("f:metadata\":{\"f:labels\":{\".\":{},\"f:app\":{}}},\"f:spec\":{\"f:replicas", entry.FieldsV1.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_CreatesAndIsIdempotent()
    {
        var applied = Applied(Apply(Empty, Manifest, "cli"));
        var entry = Assert.Single(applied.Metadata.ManagedFields);
        Assert.Equal(("cli", "Apply", 3), (entry.Manager, entry.Operation, applied.Spec.Replicas ?? 0));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(applied, Applied(Apply(applied, Manifest, "cli")));
    }

    [Fact]
    public void Apply_ConflictsWithOtherOwners()
    {
        var created = Create("kubectl-client-side-apply");
        var failure = Apply(created, Manifest.Replace("replicas: 3", "replicas: 4", StringComparison.Ordinal), "cli").Failure!;
        Assert.Equal((409, "Conflict"), (failure.Code, failure.Reason));
        Assert.Equal("Apply failed with 1 conflict: conflict with \"kubectl-client-side-apply\" using apps/v1: .spec.replicas", failure.Message);
        var cause = Assert.Single(failure.Details!.Causes);
        Assert.Equal(("FieldManagerConflict", "conflict with \"kubectl-client-side-apply\" using apps/v1", ".spec.replicas"), (cause.Reason, cause.Message, cause.Field));
    }

    [Fact]
    public void SeveralConflicts_AreListedByManager()
    {
        var created = Create("x");
        var failure = Apply(created, Manifest.Replace("replicas: 3", "replicas: 4", StringComparison.Ordinal).Replace("nginx:1", "nginx:2", StringComparison.Ordinal), "cli").Failure!;
        Assert.Equal(
            "Apply failed with 2 conflicts: conflicts with \"x\" using apps/v1:\n- .spec.replicas\n- .spec.template.spec.containers[name=\"web\"].image",
            failure.Message);
    }

    [Fact]
    public void Force_TakesOver()
    {
        var created = Create("x");
        var applied = Applied(Apply(created, Manifest.Replace("replicas: 3", "replicas: 4", StringComparison.Ordinal), "cli", force: true));
        Assert.Equal(4, applied.Spec.Replicas);
        Assert.Equal(["cli", "x"], applied.Metadata.ManagedFields.Select(entry => entry.Manager));
        Assert.DoesNotContain("f:replicas", applied.Metadata.ManagedFields[1].FieldsV1.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FieldsNoLongerApplied_AreRemoved()
    {
        var applied = Applied(Apply(Empty, Manifest, "cli"));
        var again = Applied(Apply(applied, Manifest.Replace("  replicas: 3\n", "", StringComparison.Ordinal).Replace(", labels: {app: web}}\nspec", "}\nspec", StringComparison.Ordinal), "cli"));
        Assert.Null(again.Spec.Replicas);
        Assert.Empty(again.Metadata.Labels);
        Assert.Equal("nginx:1", again.Spec.Template.Spec.Containers[0].Image);
    }

    [Fact]
    public void FieldsThatOthersOwn_StayWhenNoLongerApplied()
    {
        var first = Applied(Apply(Empty, Manifest, "a"));
        var second = Applied(Apply(first, Manifest, "b"));
        Assert.Equal(["b", "a"], second.Metadata.ManagedFields.Select(entry => entry.Manager));
        var third = Applied(Apply(second, Manifest.Replace("  replicas: 3\n", "", StringComparison.Ordinal), "a"));
        Assert.Equal(3, third.Spec.Replicas);
    }

    [Fact]
    public void ListElements_MergeByKeyAndGoAlone()
    {
        var first = Applied(Apply(Empty, Manifest, "a"));
        const string Sidecar = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec: {template: {spec: {containers: [{name: side, image: s:1}]}}}
            """;
        var second = Applied(Apply(first, Sidecar, "b"));
        Assert.Equal(["web", "side"], second.Spec.Template.Spec.Containers.Select(container => container.Name));
        var third = Applied(Apply(second, "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n", "b"));
        Assert.Equal(["web"], third.Spec.Template.Spec.Containers.Select(container => container.Name));
        Assert.Equal("a", Assert.Single(third.Metadata.ManagedFields).Manager);
    }

    [Theory]
    [InlineData("a: b: c", 400, "error decoding YAML: error converting YAML to JSON: yaml: mapping values are not allowed in this context")]
    [InlineData("{apiVersion: v1, kind: Pod}", 400, "invalid object type: /v1, Kind=Pod")]
    [InlineData("{apiVersion: apps/v1, kind: Deployment, metadata: {managedFields: []}}", 400, "metadata.managedFields must be nil")]
    [InlineData("{apiVersion: apps/v1, kind: Deployment, metadata: {name: w, namespace: ns}, spec: {foo: 1}}", 500, "failed to create typed patch object (ns/w; apps/v1, Kind=Deployment): .spec.foo: field not declared in schema")]
    [InlineData("{apiVersion: apps/v1, kind: Deployment, metadata: {name: w}, spec: {replicas: x}}", 500, "failed to create typed patch object (/w; apps/v1, Kind=Deployment): .spec.replicas: expected numeric (int or float), got string")]
    [InlineData("{apiVersion: apps/v1, kind: Deployment, metadata: {name: w}, spec: {template: {spec: {containers: [{name: a}, {name: a}]}}}}", 500, "failed to create typed patch object (/w; apps/v1, Kind=Deployment): .spec.template.spec.containers: duplicate entries for key [name=\"a\"]")]
    public void BadConfigurations_AreRefused(string body, int code, string message)
    {
        var failure = Apply(Empty, body, "cli").Failure!;
        Assert.Equal((code, message), (failure.Code, failure.Message));
    }

    [Fact]
    public void StatusRequests_OwnTheStatusAlone()
    {
        var created = Create("a");
        var status = created with { Status = created.Status with { ReadyReplicas = 1 }, Spec = created.Spec with { Replicas = 9 } };
        var updated = Make("status").Update(created, status, "controller");
        Assert.Equal(("controller", "status", """{"f:status":{"f:readyReplicas":{}}}"""), updated.Metadata.ManagedFields.Select(entry => (entry.Manager, entry.Subresource, entry.FieldsV1.ToString())).Last());
        Assert.DoesNotContain("f:status", ((Deployment)_manager.Update(Empty, status, "x")).Metadata.ManagedFields[0].FieldsV1.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void EmptyListOfEntries_ResetsTracking()
    {
        var created = Create("a") with { };
        created = created with { Metadata = created.Metadata with { Uid = "u" } };
        var reset = _manager.Update(created, created with { Metadata = created.Metadata with { ManagedFields = [] } }, "b");
        Assert.True(reset.Metadata.ManagedFields.IsNull);
        var later = _manager.Update(reset, reset with { Metadata = reset.Metadata with { Labels = ValueMap.Of(("n", "1")) } }, "b");
        Assert.True(later.Metadata.ManagedFields.IsNull);
        var applied = Applied(Apply((Deployment)later, Manifest, "cli"));
        Assert.Equal(["cli", "before-first-apply"], applied.Metadata.ManagedFields.Select(entry => entry.Manager));
    }

    [Fact]
    public void OldUpdaters_FlowTogether()
    {
        MetaObject current = Create("m0");
        for (var i = 1; i < 15; i++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            var labels = current.Metadata.Labels.With("l" + i, "1");
            current = _manager.Update(current, current with { Metadata = current.Metadata with { Labels = labels } }, "m" + i);
        }

        Assert.Equal(10, current.Metadata.ManagedFields.Count);
        Assert.Equal("ancient-changes", current.Metadata.ManagedFields[0].Manager);
        Assert.Contains("f:l3", current.Metadata.ManagedFields[0].FieldsV1.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ClientSideApply_ChangesOverWithoutConflicts()
    {
        const string Annotation = "kubectl.kubernetes.io/last-applied-configuration";
        const string Old = """{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web"},"spec":{"replicas":3}}""";
        var created = Create("kubectl-client-side-apply");
        created = (Deployment)_manager.Update(Empty, created with { Metadata = created.Metadata with { Annotations = ValueMap.Of((Annotation, Old)), ManagedFields = default } }, "kubectl-client-side-apply");
        var applied = Applied(Apply(created, "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 4}\n", "kubectl"));
        Assert.Equal(4, applied.Spec.Replicas);
        Assert.Equal("""{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web"},"spec":{"replicas":4}}""" + "\n", applied.Metadata.Annotations[Annotation]);
    }

    [Theory]
    [InlineData("", "kubectl/v1.32.0 (linux/amd64)", "kubectl")]
    [InlineData("me", "kubectl/v1.32.0", "me")]
    [InlineData("", "", "")]
    [InlineData("", "a\tb\u0001c/1", "abc")]
    public void ManagerName_ComesFromTheUserAgent(string given, string agent, string name) => Assert.Equal(name, ManagerName.Of(given, agent));

    [Fact]
    public void TimesAlone_AreNoChange()
    {
        var created = Create("a");
        var touched = created with { Metadata = created.Metadata with { ManagedFields = created.Metadata.ManagedFields.Map(entry => entry with { Time = Time.FromUnixSeconds(1) }) } };
        Assert.Equal(created, ManagedFieldsTimes.KeepWhenUnchanged(touched, created));
        var changed = touched with { Spec = touched.Spec with { Replicas = 8 } };
        Assert.Same(changed, ManagedFieldsTimes.KeepWhenUnchanged(changed, created));
    }

    private static Deployment Applied(Decoded decoded)
    {
        Assert.Null(decoded.Failure?.Message);
        return (Deployment)decoded.Object!;
    }

    private Deployment Create(string manager)
    {
        var decoded = new BodyDecoder(ApiKinds.Registry).Decode(Encoding.UTF8.GetBytes(Manifest), BodyFormat.Yaml, new("apps", "v1", "Deployment"));
        return (Deployment)_manager.Update(Empty, (MetaObject)decoded.Object!, manager);
    }

    private Decoded Apply(Deployment live, string body, string manager, bool force = false) =>
        _manager.Apply(live, Encoding.UTF8.GetBytes(body), manager, force, FieldValidation.Warn);

    private FieldManager Make(string subresource)
    {
        var kind = ApiKinds.Registry.Get<Deployment>();
        return new(new(kind) { Subresource = subresource, ResetFields = ResetFields.Of(kind.Resource!, subresource) }, _time);
    }
}
