using Kubestrel.ApiServer.Authentication.FrontProxy;

namespace Kubestrel.ApiServer.Authentication;

/// <summary>How requests are authenticated; the flags of kube-apiserver in parentheses.</summary>
public sealed record AuthenticationOptions
{
    /// <summary>Whether requests without credentials are let in as system:anonymous (--anonymous-auth).</summary>
    public bool AllowAnonymous { get; init; } = true;

    /// <summary>What tokens name as their issuer; the first makes new ones (--service-account-issuer).</summary>
    public IReadOnlyList<string> Issuers { get; init; } = ["https://kubernetes.default.svc.cluster.local"];

    /// <summary>Whom tokens for this server are meant for (--api-audiences); empty for the issuers.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <summary>Text of a token file, and its path for messages (--token-auth-file); null for none.</summary>
    public (string Path, string Text)? TokenFile { get; init; }

    /// <summary>PEM text of further keys that check tokens (--service-account-key-file), beside the signing key; "" for none.</summary>
    public string FurtherTokenKeys { get; init; } = "";

    /// <summary>Whether tokens of pods' own volumes are extended to a year (--service-account-extend-token-expiration).</summary>
    public bool ExtendTokens { get; init; } = true;

    /// <summary>The longest period a token is made for, in seconds (--service-account-max-token-expiration); 0 for no limit.</summary>
    public long MaxTokenSeconds { get; init; }

    public RequestHeaderOptions RequestHeader { get; init; } = new();
}
