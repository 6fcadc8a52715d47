using Kubestrel.Machinery.Json;
using Kubestrel.Machinery.Protobuf;
using Kubestrel.Machinery.Schema;

namespace Kubestrel.Machinery;

/// <summary>A top-level kind: how to decode it and what it is served as.</summary>
public abstract class KindInfo(GroupVersionKind id, Type type)
{
    public GroupVersionKind Id { get; } = id;

    public Type Type { get; } = type;

    /// <summary>The resource that serves this kind; null for kinds that only travel in bodies.</summary>
    public ResourceInfo? Resource { get; init; }

    public string Deprecated { get; init; } = "";

    public string Removed { get; init; } = "";

    public string Replacement { get; init; } = "";

    public abstract TypeSchema Schema { get; }

    /// <summary>Decodes one value; throws <see cref="JsonFormatException"/>. Kind and apiVersion are as given, not filled in.</summary>
    public abstract KubeObject ReadJson(ref JsonInput input);

    /// <summary>Decodes a message body; kind and apiVersion are set from this kind. Throws <see cref="ProtobufFormatException"/>.</summary>
    public abstract KubeObject ReadProto(ref ProtoInput input);
}
