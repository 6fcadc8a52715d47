using Kubestrel.Machinery.Json;
using Kubestrel.Machinery.Protobuf;
using Kubestrel.Machinery.Schema;

namespace Kubestrel.Machinery;

/// <summary>What the generator adds to every declared message type.</summary>
public interface IApiType<TSelf> where TSelf : class, IApiType<TSelf>
{
    static abstract TypeSchema ApiSchema { get; }

    static abstract TSelf ReadJson(ref JsonInput input);

    /// <summary>Reads a message body (without length prefix).</summary>
    static abstract TSelf ReadProto(ref ProtoInput input);

    void WriteJson(JsonOutput output);

    /// <summary>Writes the message body, fields in descending order, before what is already written.</summary>
    void WriteProto(ProtoOutput output);
}
