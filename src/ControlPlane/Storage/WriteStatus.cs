namespace Kubestrel.Storage;

/// <summary>How a write ended.</summary>
public enum WriteStatus
{
    /// <summary>Durable and published at <see cref="WriteResult.Revision"/>.</summary>
    Committed = 0,

    /// <summary>The key's revision was not the expected one; nothing was written.</summary>
    Conflict = 1,

    /// <summary>The engine could not write, for example because the disk is full; nothing was written.</summary>
    Refused = 2,
}
