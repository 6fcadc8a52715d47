using Microsoft.Extensions.Logging;

namespace Kubestrel.Storage.Engines.Sqlite;

internal static partial class SqliteLog
{
    [LoggerMessage(20, LogLevel.Warning, "The database could not be tidied; it is tried again later: {Failure}")]
    public static partial void UpkeepFailed(ILogger logger, StoreFailure failure);

    [LoggerMessage(21, LogLevel.Information, "Opened {Path} at revision {Revision}: {Keys} keys in {Milliseconds} ms")]
    public static partial void Opened(ILogger logger, string path, long revision, long keys, long milliseconds);
}
