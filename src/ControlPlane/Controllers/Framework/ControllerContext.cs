using Kubestrel.Client;
using Kubestrel.Client.Events;
using Kubestrel.Client.Informers;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Controllers.Framework;

/// <summary>What every controller is given.</summary>
internal sealed record ControllerContext(
    IKubeClient Client, InformerHub Informers, Func<string, IEventRecorder> Events, TimeProvider Time, Random Random, ILoggerFactory Loggers, ControllerOptions Options);
