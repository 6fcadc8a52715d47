using System.Text;
using System.Text.Json.Nodes;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.FieldOwnership;
using Kubestrel.Codecs.Patches;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery.Json;
using Kubestrel.Machinery.Protobuf;

namespace Kubestrel.Codecs.Tests.Bodies;

/// <summary>Holds the allocations of the hot paths to bench/budgets.json.</summary>
public sealed class AllocationTests
{
    private static readonly GroupVersionKind Kind = new("", "v1", "Pod");
    private static readonly JsonNode Budgets = JsonNode.Parse(File.ReadAllBytes(BudgetFile()))!["codecs"]!;
    private readonly BodyDecoder _decoder = new(ApiKinds.Registry);
    private readonly FieldManager _manager;
    private readonly Pod _pod;
    private readonly byte[] _json;

    public AllocationTests()
    {
        var kind = ApiKinds.Registry.Get<Pod>();
        _manager = new(new(kind) { ResetFields = ResetFields.Of(kind.Resource!, "") }, TimeProvider.System);
        var sent = Encoding.UTF8.GetBytes("""
            {"apiVersion":"v1","kind":"Pod","metadata":{"name":"p-1","labels":{"app":"app-1","tier":"load","rev":"1"},"annotations":{"note":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}},"spec":{"nodeName":"no-such-node-1","terminationGracePeriodSeconds":0,"containers":[{"name":"main","image":"registry.example/app:1.2.3","command":["/bin/app","--serve"],"env":[{"name":"A","value":"1"},{"name":"B","valueFrom":{"fieldRef":{"fieldPath":"metadata.name"}}}],"ports":[{"containerPort":8080,"name":"http"}],"resources":{"requests":{"cpu":"100m","memory":"64Mi"},"limits":{"memory":"128Mi"}},"readinessProbe":{"httpGet":{"path":"/healthz","port":"http"}},"volumeMounts":[{"name":"cfg","mountPath":"/etc/cfg"}]}],"volumes":[{"name":"cfg","emptyDir":{}}],"tolerations":[{"key":"k","operator":"Exists"}]}}
            """);
        _pod = (Pod)_manager.Update(Pod.Empty with { Kind = "Pod", ApiVersion = "v1" }, (Pod)_decoder.Decode(sent, BodyFormat.Json, Kind).Object!, "load");
        _json = BodyEncoder.Encode(_pod, BodyFormat.Json)[..^1];
    }

    [Fact]
    public void DecodeJson_StaysInBudget() => Hold("decode-json-pod", () => _decoder.Decode(_json, BodyFormat.Json, Kind));

    [Fact]
    public void EncodeJson_StaysInBudget()
    {
        using var output = new JsonOutput();
        Hold("encode-json-pod", () =>
        {
            output.Clear();
            _pod.WriteJson(output);
        });
    }

    [Fact]
    public void DecodeProto_StaysInBudget()
    {
        var bytes = BodyEncoder.Encode(_pod, BodyFormat.Protobuf);
        Hold("decode-proto-pod", () => _decoder.Decode(bytes, BodyFormat.Protobuf, Kind));
    }

    [Fact]
    public void EncodeProto_StaysInBudget()
    {
        using var output = new ProtoOutput();
        Hold("encode-proto-pod", () =>
        {
            output.Clear();
            ProtoEnvelope.Write(output, _pod);
        });
    }

    [Fact]
    public void MergePatch_StaysInBudget()
    {
        var patcher = new ObjectPatcher(ApiKinds.Registry.Get<Pod>());
        Hold("merge-patch-pod", () => patcher.Apply(_json, PatchType.Merge, """{"metadata":{"labels":{"rev":"2"}}}"""u8, FieldValidation.Warn));
    }

    [Fact]
    public void TrackUpdate_StaysInBudget()
    {
        var changed = _pod with { Metadata = _pod.Metadata with { Annotations = _pod.Metadata.Annotations.With("note", "y") } };
        Hold("track-update-pod", () => _manager.Update(_pod, changed, "other"));
        Hold("track-nothing-pod", () => _manager.Update(_pod, _pod, "other"));
    }

    [Fact]
    public void Apply_StaysInBudget()
    {
        var body = Encoding.UTF8.GetBytes("""{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p-1","labels":{"applied":"1"}}}""");
        var applied = (Pod)_manager.Apply(_pod, body, "apply", true, FieldValidation.Ignore).Object!;
        Hold("apply-pod", () => _manager.Apply(applied, body, "apply", true, FieldValidation.Ignore));
    }

    private static void Hold(string name, Action run)
    {
        const int Runs = 50;
        for (var i = 0; i < Runs; i++)
        {
            run();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Runs; i++)
        {
            run();
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Runs;
        Assert.InRange(bytes, 0, (long)Budgets[name]!["bytesPerOp"]!);
    }

    private static string BudgetFile()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "bench", "budgets.json")))
        {
            folder = folder.Parent ?? throw new FileNotFoundException("bench/budgets.json");
        }

        return Path.Combine(folder.FullName, "bench", "budgets.json");
    }
}
