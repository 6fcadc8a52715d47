using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Kubestrel.Pki.Tokens;

/// <summary>
/// Checks issuer and signature of a token. Neither times nor bound objects: those are judged at every use, this once per token.
/// </summary>
public sealed class ServiceAccountTokenVerifier(IReadOnlyList<string> issuers, IReadOnlyList<TokenVerificationKey> keys)
{
    public TokenVerification Verify(string token)
    {
        var firstDot = token.IndexOf('.');
        var lastDot = token.LastIndexOf('.');
        if (firstDot <= 0 || lastDot <= firstDot || token.AsSpan(firstDot + 1, lastDot - firstDot - 1).Contains('.'))
        {
            return default;
        }

        if (Decode(token.AsSpan(firstDot + 1, lastDot - firstDot - 1)) is not { } payload
            || ClaimsReader.Read(payload) is not { } claims || !issuers.Contains(claims.Issuer))
        {
            return default;
        }

        if (Decode(token.AsSpan(0, firstDot)) is not { } headerBytes || Decode(token.AsSpan(lastDot + 1)) is not { } signature
            || ReadHeader(headerBytes) is not { } header)
        {
            return default;
        }

        var signedPart = Encoding.ASCII.GetBytes(token[..lastDot]);
        var tried = false;
        foreach (var key in keys)
        {
            if (header.KeyId.Length > 0 && header.KeyId != key.KeyId)
            {
                continue;
            }

            tried = true;
            if (header.Algorithm == key.Algorithm && key.Verify(signedPart, signature))
            {
                return new TokenVerification(claims, null);
            }
        }

        return new TokenVerification(null, tried ? "invalid signature" : "invalid signature, no keys found");
    }

    private static byte[]? Decode(ReadOnlySpan<char> part)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(part.Length)];
        return Base64Url.DecodeFromChars(part, bytes, out _, out var written) == System.Buffers.OperationStatus.Done ? bytes.AsSpan(0, written).ToArray() : null;
    }

    private static (string Algorithm, string KeyId)? ReadHeader(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            var algorithm = root.GetProperty("alg").GetString() ?? "";
            return (algorithm, root.TryGetProperty("kid", out var id) ? id.GetString() ?? "" : "");
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // Not a token header: the caller treats the text as no token of ours.
            return null;
        }
    }
}
