namespace Kubestrel.Proxy.Rules;

/// <summary>Where an element lives: container and key.</summary>
internal readonly record struct EntryId(string Container, string Key);
