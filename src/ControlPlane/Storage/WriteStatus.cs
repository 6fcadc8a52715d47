namespace Kubestrel.Storage;

/// <summary>How a write ended.</summary>
public enum WriteStatus
{
    /// <summary>Durable and published at <see cref="WriteResult.Revision"/>.</summary>
    Committed = 0,

    /// <summary>The key's revision was not the expected one; nothing was written.</summary>
    Conflict = 1,

    /// <summary>
    /// The engine could not write, for example because the disk is full; nothing was written. Only after an Io failure the outcome is open:
    /// the store stops writing, and the write may be there when the data is opened again.
    /// </summary>
    Refused = 2,
}
