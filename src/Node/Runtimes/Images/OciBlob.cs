using System.Security.Cryptography;

namespace Kubestrel.Runtimes.Images;

/// <summary>Bytes addressed by their digest (sha256:HEX).</summary>
public sealed record OciBlob(string MediaType, ReadOnlyMemory<byte> Content)
{
    public string Digest { get; } = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Content.Span));

    public string Path => "blobs/" + Digest.Replace(':', '/');
}
