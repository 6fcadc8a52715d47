using Kubestrel.Storage.Engines.Revisions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kubestrel.Storage.Engines.Sqlite;

/// <summary>The default engine: one SQLite database in a folder, owned by one process.</summary>
public static class SqliteStore
{
    /// <summary>
    /// Opens the folder's database, or makes one where there is none. It is read and checked whole, about 100 MB in 0.1 s; a database that
    /// is damaged, foreign or in use is left untouched.
    /// </summary>
    public static Task<OpenResult> OpenAsync(
        SqliteStoreOptions options, TimeProvider time, ILoggerFactory? loggers, CancellationToken cancellationToken) =>
        Task.Run(() => Open(options, time, (loggers ?? NullLoggerFactory.Instance).CreateLogger("Kubestrel.Storage.Sqlite")), cancellationToken);

    private static OpenResult Open(SqliteStoreOptions options, TimeProvider time, ILogger logger)
    {
        var start = time.GetTimestamp();
        var files = new DatabaseFiles(Path.GetFullPath(options.Directory));
        if (files.TakeLock(out var held) is { } locked)
        {
            return new OpenResult(null, locked);
        }

        try
        {
            if (files.Inspect(out var exists) is { } strange)
            {
                held!.Dispose();
                return new OpenResult(null, strange);
            }

            if (!exists)
            {
                files.Create();
            }

            var state = DatabaseLoader.Load(files.Database);
            var log = new SqliteRevisionLog(files, held!, options, logger);
            SqliteLog.Opened(logger, files.Database, state.Revision, state.Index.LiveKeys, (long)time.GetElapsedTime(start).TotalMilliseconds);
            var retention = new RetentionOptions(options.HistoryWindow, options.HistoryLimit, options.CompactionInterval);
            return new OpenResult(RevisionedStore.Start(state, log, retention, time, logger), null);
        }
        catch (RevisionLogException exception)
        {
            held!.Dispose();
            return new OpenResult(null, exception.Failure);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            held!.Dispose();
            return new OpenResult(null, new StoreFailure(StoreFailureKind.Unwritable, $"\"{files.Database}\" cannot be written ({exception.Message})"));
        }
    }
}
