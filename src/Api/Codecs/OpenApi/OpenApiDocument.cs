namespace Kubestrel.Codecs.OpenApi;

/// <param name="Bytes">The encoded document.</param>
/// <param name="Hash">Upper-case hexadecimal SHA-512 of the bytes: the hash query parameter of v3 and the ETag.</param>
public sealed record OpenApiDocument(ReadOnlyMemory<byte> Bytes, string Hash)
{
    /// <summary>The media type of the v2 document in gnostic's protobuf form, as answers have it.</summary>
    public const string ProtobufType = "application/com.github.proto-openapi.spec.v2.v1.0+protobuf";

    /// <summary>The name that kubectl asks for it by.</summary>
    public const string ProtobufTypeAsked = "application/com.github.proto-openapi.spec.v2@v1.0+protobuf";
}
