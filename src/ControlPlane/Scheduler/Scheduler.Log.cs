using Microsoft.Extensions.Logging;

namespace Kubestrel.Scheduler;

public sealed partial class Scheduler
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Pod {Pod} goes to node {Node}")]
    private partial void LogAssigned(string pod, string node);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Pod {Pod} was not bound: {Reason}")]
    private partial void LogBindingRefused(string pod, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Scheduling pod {Pod} failed")]
    private partial void LogFailed(string pod, Exception exception);
}
