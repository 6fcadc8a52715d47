using Kubestrel.Proxy.Services;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Proxy;

public sealed partial class KubeProxy
{
    [LoggerMessage(Level = LogLevel.Error, Message = "A sync of proxy rules broke and is tried again")]
    private static partial void LogSyncBroke(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stale {Family} UDP flows could not be cleared: {Problem}")]
    private static partial void LogConntrackFailed(ILogger logger, IpFamily family, string problem);
}
