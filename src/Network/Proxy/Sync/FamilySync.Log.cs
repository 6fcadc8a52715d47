using Kubestrel.Proxy.Services;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Proxy.Sync;

internal sealed partial class FamilySync
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Made the {Family} rule table anew for {Services} services")]
    private static partial void LogRebuilt(ILogger logger, IpFamily family, int services);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An incremental change of the {Family} rule table was refused, making it anew: {Problem}")]
    private static partial void LogPartialFailed(ILogger logger, IpFamily family, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "nftables sync failed for {Family}: {Problem}")]
    private static partial void LogFullFailed(ILogger logger, IpFamily family, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Unable to delete stale chains of the {Family} rule table; will retry later: {Problem}")]
    private static partial void LogCleanupFailed(ILogger logger, IpFamily family, string problem);
}
