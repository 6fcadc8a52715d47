using Kubestrel.Machinery.Json;
using Kubestrel.Machinery.Protobuf;
using Kubestrel.Machinery.Schema;

namespace Kubestrel.Machinery;

/// <summary>The generated registries hold one of these for each kind.</summary>
public sealed class KindInfo<T>(GroupVersionKind id) : KindInfo(id, typeof(T))
    where T : KubeObject, IApiType<T>
{
    public override TypeSchema Schema => T.ApiSchema;

    public override KubeObject ReadJson(ref JsonInput input) => T.ReadJson(ref input);

    public override KubeObject ReadProto(ref ProtoInput input) => T.ReadProto(ref input) with { Kind = Id.Kind, ApiVersion = Id.ApiVersion };
}
