namespace Kubestrel.Proxy.Rules;

/// <summary>The clients bound to one endpoint, each for <paramref name="Seconds"/> after its last new connection.</summary>
internal readonly record struct AffinitySet(string Name, int Seconds);
