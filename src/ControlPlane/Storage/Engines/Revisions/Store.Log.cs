using Microsoft.Extensions.Logging;

namespace Kubestrel.Storage.Engines.Revisions;

internal static partial class StoreLog
{
    [LoggerMessage(1, LogLevel.Error, "The event sink of \"{Prefix}\" threw and is closed")]
    public static partial void SinkThrew(ILogger logger, Exception exception, string prefix);

    [LoggerMessage(2, LogLevel.Error, "Writes are refused: {Failure}")]
    public static partial void WritesRefused(ILogger logger, StoreFailure failure);

    [LoggerMessage(3, LogLevel.Information, "Writes are accepted again")]
    public static partial void WritesAccepted(ILogger logger);

    [LoggerMessage(4, LogLevel.Warning, "History could not be dropped up to revision {Revision}: {Failure}")]
    public static partial void CompactionFailed(ILogger logger, long revision, StoreFailure failure);

    [LoggerMessage(5, LogLevel.Critical, "The store's writer failed; writes are refused from now on")]
    public static partial void WriterFailed(ILogger logger, Exception exception);

    [LoggerMessage(6, LogLevel.Debug, "Dropped {Removed} versions up to revision {Revision}")]
    public static partial void Compacted(ILogger logger, long removed, long revision);
}
