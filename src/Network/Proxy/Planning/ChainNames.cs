using System.Security.Cryptography;
using System.Text;
using Kubestrel.Proxy.Services;

namespace Kubestrel.Proxy.Planning;

/// <summary>
/// Names of chains and affinity sets: a kind, the first eight base32 digits of the name's SHA-256, and the readable name, as upstream's proxy makes them.
/// The slash in every one of them tells them from the fixed chains.
/// </summary>
internal static class ChainNames
{
    private const int MaxBaseLength = 256 - 16;

    public static string ServiceBase(ServiceKey service, ServicePort port) =>
        HashAndTruncate($"{service.Namespace}/{service.Name}/{port.Protocol}/{port.Key.Name}");

    public static string EndpointBase(ServiceKey service, ServicePort port, ServiceEndpoint endpoint) =>
        HashAndTruncate($"{service.Namespace}/{service.Name}/{port.Protocol}/{port.Key.Name}__{endpoint.Address.ToString().Replace(':', '.')}/{endpoint.Port}");

    private static string HashAndTruncate(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        var full = string.Concat(Base32Prefix(hash), "-", name);
        return full.Length <= MaxBaseLength ? full : string.Concat(full.AsSpan(0, MaxBaseLength - 3), "...");
    }

    private static string Base32Prefix(ReadOnlySpan<byte> hash)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        Span<char> digits = stackalloc char[8];
        ulong bits = 0;
        for (var i = 0; i < 5; i++)
        {
            bits = (bits << 8) | hash[i];
        }

        for (var i = 7; i >= 0; i--)
        {
            digits[i] = alphabet[(int)(bits & 31)];
            bits >>= 5;
        }

        return new string(digits);
    }
}
