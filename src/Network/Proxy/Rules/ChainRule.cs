namespace Kubestrel.Proxy.Rules;

/// <summary>A rule's body in nft's language, and the comment stored with it.</summary>
internal readonly record struct ChainRule(string Text, string Comment = "");
