namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>Optional ability of a log: work in the background of the writer thread, such as giving space back.</summary>
internal interface ILogUpkeep
{
    /// <summary>Bytes in use.</summary>
    long SizeBytes { get; }

    /// <summary>One short step (milliseconds), called when the writer is idle after writes; false when nothing is left to do.</summary>
    bool Step();
}
