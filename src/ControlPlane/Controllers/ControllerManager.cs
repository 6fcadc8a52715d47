using System.Collections.Concurrent;
using Kubestrel.Client;
using Kubestrel.Client.Events;
using Kubestrel.Client.Informers;
using Kubestrel.Controllers.Framework;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Controllers;

/// <summary>Runs all controllers over one set of informers.</summary>
public sealed partial class ControllerManager : IAsyncDisposable
{
    private readonly ControllerContext _context;
    private readonly ConcurrentDictionary<string, EventRecorder> _recorders = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private readonly ILogger<ControllerManager> _logger;
    private Task _running = Task.CompletedTask;

    public ControllerManager(IKubeClient client, ControllerOptions options, TimeProvider time, Random random, ILoggerFactory loggers)
    {
        _logger = loggers.CreateLogger<ControllerManager>();
        _context = new ControllerContext(client, new InformerHub(client, time, loggers), Recorder, time, random, loggers, options);

        EventRecorder Recorder(string component) => _recorders.GetOrAdd(component, name =>
        {
            var recorder = new EventRecorder(client, name, "", time, loggers.CreateLogger<EventRecorder>());
            recorder.Start();
            return recorder;
        });
    }

    /// <summary>Makes the controllers, waits until their informers have listed, then lets them run.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var controllers = ControllerList.Create(_context);
        await _context.Informers.StartAsync(cancellationToken).ConfigureAwait(false);
        _running = Task.WhenAll(controllers.Select(RunAsync));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        foreach (var recorder in _recorders.Values)
        {
            await recorder.DisposeAsync().ConfigureAwait(false);
        }

        await _context.Informers.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task RunAsync(IController controller)
    {
        try
        {
            await controller.RunAsync(_stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            LogStopped(controller.Name);
        }
        catch (Exception exception)
        {
            LogBroken(controller.Name, exception);
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Controller} stopped")]
    private partial void LogStopped(string controller);

    [LoggerMessage(Level = LogLevel.Critical, Message = "{Controller} broke")]
    private partial void LogBroken(string controller, Exception exception);
}
