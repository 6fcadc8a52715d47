using Microsoft.Extensions.Logging;

namespace Kubestrel.Runtimes.Containerd;

internal static partial class ContainerdTeardownLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not be removed: {Item}")]
    public static partial void Left(this ILogger logger, string item);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Id} did not stop and is killed: {Error}")]
    public static partial void StopFailed(this ILogger logger, string id, string error);
}
