namespace Kubestrel.Proxy.Rules;

/// <summary>A client address bound to an endpoint, and the seconds until the binding ends.</summary>
internal readonly record struct AffinityClient(string Address, long ExpiresSeconds);
