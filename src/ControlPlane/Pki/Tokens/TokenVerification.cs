namespace Kubestrel.Pki.Tokens;

/// <summary>
/// Outcome of looking at a token: claims when issuer and signature are good; an error when it names one of our issuers and is not good; neither when
/// it is none of ours.
/// </summary>
public readonly record struct TokenVerification(ServiceAccountClaims? Claims, string? Error)
{
    public bool IsOurs => Claims is not null || Error is not null;
}
