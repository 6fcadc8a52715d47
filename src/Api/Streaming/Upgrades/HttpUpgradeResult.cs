namespace Kubestrel.Streaming.Upgrades;

/// <summary>What the server made of an upgrade request: the upgraded stream, or its refusal.</summary>
public sealed record HttpUpgradeResult(HttpResponseHead Response, Stream? Upgraded, ReadOnlyMemory<byte> Body)
{
    public bool IsUpgraded => Upgraded is not null;
}
