namespace Kubestrel.Pki.Tokens;

/// <summary>An object a token names, with the uid it had then.</summary>
public sealed record TokenObject(string Name, string Uid);
