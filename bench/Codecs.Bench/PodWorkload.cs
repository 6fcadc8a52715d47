using System.Text;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.FieldOwnership;
using Kubestrel.Codecs.Patches;
using Kubestrel.Kinds;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Json;
using Kubestrel.Machinery.Meta.V1;
using Kubestrel.Machinery.Protobuf;

namespace Kubestrel.Codecs.Bench;

/// <summary>What the API server does with a pod such as the load tool creates: about 1.1 kB as sent, 2.6 kB with managed fields and defaults.</summary>
public sealed class PodWorkload
{
    private static readonly GroupVersionKind Kind = new("", "v1", "Pod");
    private static readonly byte[] Patch = Encoding.UTF8.GetBytes("""{"metadata":{"labels":{"rev":"2"}}}""");
    private readonly BodyDecoder _decoder = new(ApiKinds.Registry);
    private readonly ObjectPatcher _patcher = new(ApiKinds.Registry.Get<Pod>());
    private readonly FieldManager _manager;
    private readonly JsonOutput _json = new();
    private readonly ProtoOutput _proto = new();
    private readonly byte[] _encodedJson;
    private readonly byte[] _encodedProto;
    private readonly byte[] _configuration;
    private readonly Pod _created;
    private readonly Pod _relabelled;
    private readonly Pod _applied;

    public PodWorkload()
    {
        var kind = ApiKinds.Registry.Get<Pod>();
        _manager = new(new(kind) { ResetFields = ResetFields.Of(kind.Resource!, "") }, TimeProvider.System);
        var sent = Encoding.UTF8.GetBytes(Text(1));
        _created = (Pod)_manager.Update(Empty, (Pod)_decoder.Decode(sent, BodyFormat.Json, Kind).Object!, "load");
        _relabelled = _created with { Metadata = _created.Metadata with { Annotations = _created.Metadata.Annotations.With("note", "y") } };
        _encodedJson = BodyEncoder.Encode(_created, BodyFormat.Json);
        _encodedProto = BodyEncoder.Encode(_created, BodyFormat.Protobuf);
        _configuration = Encoding.UTF8.GetBytes("""{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p-000001","labels":{"applied":"1"}}}""");
        _applied = (Pod)_manager.Apply(_created, _configuration, "apply", true, FieldValidation.Ignore).Object!;
    }

    public static Pod Empty => Pod.Empty with { Kind = "Pod", ApiVersion = "v1" };

    public int JsonSize => _encodedJson.Length;

    public object DecodeJson() => _decoder.Decode(_encodedJson, BodyFormat.Json, Kind).Object!;

    public object DecodeProto() => _decoder.Decode(_encodedProto, BodyFormat.Protobuf, Kind).Object!;

    public object EncodeJson()
    {
        _json.Clear();
        _created.WriteJson(_json);
        return _json;
    }

    public object EncodeProto()
    {
        _proto.Clear();
        ProtoEnvelope.Write(_proto, _created);
        return _proto;
    }

    public object MergePatch() => _patcher.Apply(_encodedJson.AsSpan(0, _encodedJson.Length - 1), PatchType.Merge, Patch, FieldValidation.Warn).Object!;

    public object StrategicPatch() => _patcher.Apply(_encodedJson.AsSpan(0, _encodedJson.Length - 1), PatchType.StrategicMerge, Patch, FieldValidation.Warn).Object!;

    /// <summary>An update that changes one annotation.</summary>
    public object TrackUpdate() => _manager.Update(_created, _relabelled, "other");

    public object TrackNothing() => _manager.Update(_created, _created, "other");

    public object TrackCreate() => _manager.Update(Empty, _created with { Metadata = _created.Metadata with { ManagedFields = default } }, "load");

    public object Apply() => _manager.Apply(_applied, _configuration, "apply", true, FieldValidation.Ignore).Object!;

    private static string Text(int i) => $$$$"""
        {"apiVersion":"v1","kind":"Pod","metadata":{"name":"p-{{{{i:000000}}}}","labels":{"app":"app-{{{{i % 50}}}}","tier":"load","rev":"1"},"annotations":{"note":"{{{{new string('x', 200)}}}}"}},"spec":{"nodeName":"no-such-node-{{{{i % 100}}}}","terminationGracePeriodSeconds":0,"containers":[{"name":"main","image":"registry.example/app:1.2.3","command":["/bin/app","--serve"],"env":[{"name":"A","value":"1"},{"name":"B","valueFrom":{"fieldRef":{"fieldPath":"metadata.name"}}}],"ports":[{"containerPort":8080,"name":"http"}],"resources":{"requests":{"cpu":"100m","memory":"64Mi"},"limits":{"memory":"128Mi"}},"readinessProbe":{"httpGet":{"path":"/healthz","port":"http"}},"volumeMounts":[{"name":"cfg","mountPath":"/etc/cfg"}]}],"volumes":[{"name":"cfg","emptyDir":{}}],"tolerations":[{"key":"k","operator":"Exists"}]}}
        """;
}
