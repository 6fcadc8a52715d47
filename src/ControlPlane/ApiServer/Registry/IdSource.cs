using System.Security.Cryptography;

namespace Kubestrel.ApiServer.Registry;

/// <summary>Makes uids and the ends of generated names.</summary>
internal sealed class IdSource
{
    /// <summary>Upstream's alphabet: no vowels and no digits that look like letters.</summary>
    private const string Alphabet = "bcdfghjklmnpqrstvwxz2456789";
    private const int SuffixLength = 5;
    private const int MaxNameLength = 63;

    public string NewUid() => Guid.NewGuid().ToString();

    public string Generate(string prefix)
    {
        const int max = MaxNameLength - SuffixLength;
        return string.Concat(prefix.AsSpan(0, Math.Min(prefix.Length, max)), RandomNumberGenerator.GetString(Alphabet, SuffixLength));
    }
}
