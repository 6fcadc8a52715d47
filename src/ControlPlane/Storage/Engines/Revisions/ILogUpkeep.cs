namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>Optional ability of a log: work in the background of the writer thread, such as giving space back.</summary>
internal interface ILogUpkeep
{
    /// <summary>Bytes in use.</summary>
    long SizeBytes { get; }

    /// <summary>
    /// One short step (milliseconds) between two batches; false when nothing is left to do. While <paramref name="isCompacting"/> only what
    /// cannot wait is done, since more space is about to be freed.
    /// </summary>
    bool Step(bool isCompacting);
}
