namespace Kubestrel.Codecs.OpenApi;

/// <param name="Bytes">The encoded document.</param>
/// <param name="Hash">Upper-case hexadecimal SHA-512 of the JSON form: the hash query parameter of v3 and the ETag.</param>
public sealed record OpenApiDocument(ReadOnlyMemory<byte> Bytes, string Hash);
