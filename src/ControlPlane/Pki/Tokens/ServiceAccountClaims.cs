namespace Kubestrel.Pki.Tokens;

/// <summary>
/// What a bound service account token says (KEP-1205). Times are seconds since 1970; null where the token has none. A token bound to a pod can
/// name the pod's node as well; <see cref="Secret"/> excludes both.
/// </summary>
public sealed record ServiceAccountClaims
{
    public string Issuer { get; init; } = "";
    public required string Subject { get; init; }
    public IReadOnlyList<string> Audiences { get; init; } = [];
    public long? Expiry { get; init; }
    public long? IssuedAt { get; init; }
    public long? NotBefore { get; init; }
    public string Id { get; init; } = "";
    public string Namespace { get; init; } = "";
    public TokenObject ServiceAccount { get; init; } = new("", "");
    public TokenObject? Pod { get; init; }
    public TokenObject? Node { get; init; }
    public TokenObject? Secret { get; init; }

    /// <summary>After this the client ought to have replaced a token whose expiry was extended.</summary>
    public long? WarnAfter { get; init; }
}
