using Kubestrel.Proxy.Services;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Proxy.Health;

internal sealed partial class ServiceHealthPorts
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Failed to start healthcheck of service {Service} on port {Port}")]
    private static partial void LogPortUnavailable(ILogger logger, Exception exception, ServiceKey service, int port);
}
