using System.Collections.Concurrent;
using Kubestrel.Client;
using Kubestrel.Client.Events;
using Kubestrel.Client.Informers;
using Kubestrel.Controllers.Framework;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Controllers;

/// <summary>
/// Runs all controllers over one set of informers. The informers read as the manager itself; each controller writes as its own service account,
/// as upstream's manager does with --use-service-account-credentials.
/// </summary>
public sealed partial class ControllerManager : IAsyncDisposable
{
    private readonly IKubeClient _client;
    private readonly Func<string, IKubeClient> _clientOf;
    private readonly ControllerOptions _options;
    private readonly TimeProvider _time;
    private readonly Random _random;
    private readonly ILoggerFactory _loggers;
    private readonly InformerHub _informers;
    private readonly ConcurrentDictionary<(string Account, string Component), EventRecorder> _recorders = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly ILogger<ControllerManager> _logger;
    private Task _running = Task.CompletedTask;

    /// <param name="client">Acts as system:kube-controller-manager.</param>
    /// <param name="clientOf">A client that acts as the service account of this name in kube-system.</param>
    public ControllerManager(
        IKubeClient client, Func<string, IKubeClient> clientOf, ControllerOptions options, TimeProvider time, Random random, ILoggerFactory loggers)
    {
        _client = client;
        _clientOf = clientOf;
        _options = options;
        _time = time;
        _random = random;
        _loggers = loggers;
        _informers = new InformerHub(client, time, loggers);
        _logger = loggers.CreateLogger<ControllerManager>();
    }

    /// <summary>Makes the service accounts and the controllers, waits until their informers have listed, then lets them run.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await ControllerAccounts.EnsureAsync(_client, ControllerList.All.Select(entry => entry.Account).Distinct(StringComparer.Ordinal), cancellationToken).ConfigureAwait(false);
        var controllers = ControllerList.Create(ContextOf);
        await _informers.StartAsync(cancellationToken).ConfigureAwait(false);
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

        await _informers.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
    }

    private ControllerContext ContextOf(string account)
    {
        var client = _clientOf(account);
        return new(client, _informers, Recorder, _time, _random, _loggers, _options);

        EventRecorder Recorder(string component) => _recorders.GetOrAdd((account, component), key =>
        {
            var recorder = new EventRecorder(client, key.Component, "", _time, _loggers.CreateLogger<EventRecorder>());
            recorder.Start();
            return recorder;
        });
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
