namespace Kubestrel.Storage;

/// <summary>What is wrong with a store's place or data.</summary>
public enum StoreFailureKind
{
    /// <summary>The directory cannot be created, or files in it cannot be written.</summary>
    Unwritable = 0,

    /// <summary>Another process has the data open.</summary>
    InUse = 1,

    /// <summary>The file belongs to another program, or to a newer version of this one.</summary>
    Foreign = 2,

    /// <summary>The file is not a database or its content is damaged.</summary>
    Damaged = 3,

    /// <summary>No space is left; reading goes on.</summary>
    DiskFull = 4,

    /// <summary>The disk or file system reported an error.</summary>
    Io = 5,

    /// <summary>The store was disposed.</summary>
    Closed = 6,
}
