using Kubestrel.Machinery.Json;
using Kubestrel.Machinery.Protobuf;

namespace Kubestrel.Machinery;

/// <summary>Any top-level kind: what a request or response body can be.</summary>
public abstract record KubeObject
{
    /// <summary>Group and version, "v1" or "apps/v1"; empty when the client left it out.</summary>
    public string ApiVersion { get; init; } = "";

    public string Kind { get; init; } = "";

    public abstract void WriteJson(JsonOutput output);

    /// <summary>Writes the message body; kind and apiVersion travel in the envelope.</summary>
    public abstract void WriteProto(ProtoOutput output);
}
