using Kubestrel.Proxy.Services;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Proxy;

public sealed partial class KubeProxy
{
    [LoggerMessage(Level = LogLevel.Critical, Message = "The proxy's loop ended; Services are not updated any more")]
    private static partial void LogLoopEnded(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stale {Family} UDP flows could not be cleared: {Problem}")]
    private static partial void LogConntrackFailed(ILogger logger, IpFamily family, string problem);
}
