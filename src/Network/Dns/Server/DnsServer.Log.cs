using Microsoft.Extensions.Logging;

namespace Kubestrel.Dns.Server;

internal sealed partial class DnsServer
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Receiving or answering a datagram failed")]
    private static partial void LogSocketError(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Debug, Message = "An answer could not be delivered")]
    private static partial void LogNotDelivered(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "A query could not be answered")]
    private static partial void LogQueryFailed(ILogger logger, Exception exception);
}
