namespace Kubestrel.Storage.Engines.Sqlite;

/// <summary>Settings of the Sqlite engine.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>Folder of the database; created when absent. It holds <c>state.db</c>, its write-ahead log and a lock file.</summary>
    public required string Directory { get; init; }

    /// <summary>History younger than this stays readable. Upstream's API server compacts etcd every 5 minutes.</summary>
    public TimeSpan HistoryWindow { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Most revisions kept although younger than <see cref="HistoryWindow"/>, which bounds the file under load.</summary>
    public int HistoryLimit { get; init; } = 50_000;

    /// <summary>How often history is dropped.</summary>
    public TimeSpan CompactionInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// After how many written bytes the write-ahead log is copied into the database. Writes that are under way wait for that copy, some
    /// 20 to 30 ms. A pod takes about 6.6 kB with its share of its batch, so with 32 writers at once 32 MB lets two in three hundred wait.
    /// </summary>
    public long CheckpointBytes { get; init; } = 32 << 20;

    /// <summary>Most bytes of the database file; 0 is no limit. A write that would exceed it is refused as DiskFull.</summary>
    public long MaxSizeBytes { get; init; }
}
