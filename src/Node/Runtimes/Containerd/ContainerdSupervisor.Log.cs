using Microsoft.Extensions.Logging;

namespace Kubestrel.Runtimes.Containerd;

internal static partial class ContainerdSupervisorLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "containerd {Version} is ready (pid {Pid}, adopted: {Adopted})")]
    public static partial void Ready(this ILogger logger, string version, int pid, bool adopted);

    [LoggerMessage(Level = LogLevel.Information, Message = "containerd (pid {Pid}) is started again since its configuration changed; containers keep running")]
    public static partial void RestartingForConfiguration(this ILogger logger, int pid);

    [LoggerMessage(Level = LogLevel.Warning, Message = "containerd has ended and is started again; containers keep running")]
    public static partial void Ended(this ILogger logger);

    [LoggerMessage(Level = LogLevel.Error, Message = "containerd could not be started again: {Error}")]
    public static partial void RestartFailed(this ILogger logger, string error);
}
