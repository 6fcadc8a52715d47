using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds;
using Kubestrel.Kinds.Core.V1;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Client.Events;

/// <summary>
/// Writes core/v1 events as upstream's recorder does: an equal event within ten minutes raises the count of the first one;
/// a source that sends more than 25 events about one object gets one more every five minutes.
/// Events wait in a queue of 1,000 and are dropped when it is full, since they must never hold up the work they tell of.
/// </summary>
public sealed partial class EventRecorder : IEventRecorder, IAsyncDisposable
{
    private const int Burst = 25;
    private const int MaxKnown = 4096;
    private static readonly TimeSpan RefillInterval = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AggregationInterval = TimeSpan.FromMinutes(10);

    private readonly IKubeClient _client;
    private readonly EventSource _source;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Channel<Event> _queue = Channel.CreateBounded<Event>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentDictionary<string, Event> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (double Tokens, DateTimeOffset At)> _budgets = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private Task _loop = Task.CompletedTask;
    private long _serial;

    public EventRecorder(IKubeClient client, string component, string host, TimeProvider time, ILogger<EventRecorder> logger)
    {
        _client = client;
        _source = EventSource.Empty with { Component = component, Host = host };
        _time = time;
        _logger = logger;
    }

    public void Start() => _loop = Task.Run(RunAsync);

    public void Record(MetaObject about, string type, string reason, string message, string fieldPath = "") =>
        Enqueue(about, type, reason, message, fieldPath, default);

    public void RecordAnnotated(MetaObject about, string type, string reason, string message, ValueMap<string> annotations) =>
        Enqueue(about, type, reason, message, "", annotations);

    private void Enqueue(MetaObject about, string type, string reason, string message, string fieldPath, ValueMap<string> annotations)
    {
        var kind = ApiKinds.Registry.Get(about.GetType()).Id;
        var now = Time.From(_time.GetUtcNow());
        var meta = about.Metadata;
        var stamp = (_time.GetUtcNow().UtcTicks - DateTimeOffset.UnixEpoch.Ticks) * 100 + (Interlocked.Increment(ref _serial) % 100);
        _queue.Writer.TryWrite(Event.Empty with
        {
            Metadata = ObjectMeta.Empty with
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"{meta.Name}.{stamp:x}"),
                Namespace = meta.Namespace.Length == 0 ? "default" : meta.Namespace,
                Annotations = annotations,
            },
            InvolvedObject = ObjectReference.Empty with
            {
                Kind = kind.Kind,
                ApiVersion = kind.ApiVersion,
                Namespace = meta.Namespace,
                Name = meta.Name,
                Uid = meta.Uid,
                ResourceVersion = meta.ResourceVersion,
                FieldPath = fieldPath,
            },
            Type = type,
            Reason = reason,
            Message = message,
            Source = _source,
            ReportingComponent = _source.Component,
            ReportingInstance = _source.Host,
            FirstTimestamp = now,
            LastTimestamp = now,
            Count = 1,
        });
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        _stop.CancelAfter(TimeSpan.FromSeconds(1));
        await _loop.ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            await foreach (var @event in _queue.Reader.ReadAllAsync(_stop.Token).ConfigureAwait(false))
            {
                await WriteAsync(@event, _stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            LogStopped();
        }
    }

    private async Task WriteAsync(Event @event, CancellationToken cancellationToken)
    {
        if (!Admit(@event))
        {
            return;
        }

        try
        {
            var key = KeyOf(@event);
            if (_known.TryGetValue(key, out var known) && @event.LastTimestamp - known.LastTimestamp < AggregationInterval)
            {
                var patch = string.Create(CultureInfo.InvariantCulture, $$"""{"count":{{known.Count + 1}},"lastTimestamp":"{{@event.LastTimestamp}}"}""");
                var patched = await _client.PatchAsync<Event>(known.Metadata.Namespace, known.Metadata.Name, PatchType.Strategic, patch, cancellationToken).ConfigureAwait(false);
                if (patched.IsSuccess)
                {
                    Remember(key, patched.Value);
                    return;
                }
            }

            var created = await _client.CreateAsync(@event, cancellationToken).ConfigureAwait(false);
            if (created.IsSuccess)
            {
                Remember(key, created.Value);
            }
            else
            {
                LogRefused(@event.Reason, created.Error.Message);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(@event.Reason, exception);
        }
    }

    private void Remember(string key, Event @event)
    {
        if (_known.Count >= MaxKnown)
        {
            _known.Clear();
        }

        _known[key] = @event;
    }

    private bool Admit(Event @event)
    {
        var about = @event.InvolvedObject;
        var key = $"{about.Kind}/{about.Namespace}/{about.Name}/{about.Uid}";
        var now = _time.GetUtcNow();
        if (_budgets.Count >= MaxKnown)
        {
            _budgets.Clear();
        }

        var (tokens, at) = _budgets.GetValueOrDefault(key, (Burst, now));
        tokens = Math.Min(Burst, tokens + ((now - at) / RefillInterval));
        _budgets[key] = (tokens >= 1 ? tokens - 1 : tokens, now);
        return tokens >= 1;
    }

    private static string KeyOf(Event @event)
    {
        var about = @event.InvolvedObject;
        return $"{about.Kind}/{about.Namespace}/{about.Name}/{about.Uid}/{about.FieldPath}/{@event.Type}/{@event.Reason}/{@event.Message}";
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Event {Reason} was refused: {Message}")]
    private partial void LogRefused(string reason, string message);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Event {Reason} was not written")]
    private partial void LogFailed(string reason, Exception exception);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The event recorder stopped with events left")]
    private partial void LogStopped();
}
