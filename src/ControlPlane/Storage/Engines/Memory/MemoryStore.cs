using Kubestrel.Storage.Engines.Revisions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kubestrel.Storage.Engines.Memory;

/// <summary>The engine that forgets everything when disposed: for tests and simulations.</summary>
public static class MemoryStore
{
    /// <summary>An empty store. It keeps the history of the last <paramref name="historyLimit"/> revisions and five minutes.</summary>
    public static IObjectStore Open(TimeProvider time, ILoggerFactory? loggers = null, int historyLimit = 50_000)
    {
        var retention = new RetentionOptions(TimeSpan.FromMinutes(5), historyLimit, TimeSpan.FromSeconds(30));
        var logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger("Kubestrel.Storage.Memory");
        return RevisionedStore.Start(RevisionLogState.Empty(), new MemoryRevisionLog(), retention, time, logger);
    }
}
