using System.Net;
using Kubestrel.Dns.Messages;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Dns.Forwarding;

internal sealed partial class Forwarder
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Resolver {Server} leads back to this server and is not asked any more")]
    private static partial void LogLoop(ILogger logger, IPEndPoint server);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Resolver {Server} gave no answer for {Name} {Type}")]
    private static partial void LogFailed(ILogger logger, IPEndPoint server, string name, DnsType type);
}
