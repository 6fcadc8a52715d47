using System.Collections.Concurrent;
using Kubestrel.Client.Requests;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Client.Informers;

/// <summary>Shares one informer a kind and selection among the parts of a component, and owns their loops.</summary>
public sealed class InformerHub(IKubeClient client, TimeProvider time, ILoggerFactory loggers) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<(Type Type, ListRequest Selection), IInformerLoop> _informers = new();
    private readonly ConcurrentBag<Task> _loops = [];
    private readonly CancellationTokenSource _stop = new();
    private volatile bool _started;

    /// <summary>The informer of a kind; one asked for after the start begins at once.</summary>
    public Informer<T> Get<T>(ListRequest? selection = null) where T : MetaObject
    {
        var key = (typeof(T), selection ?? new ListRequest());
        if (_informers.TryGetValue(key, out var known))
        {
            return (Informer<T>)known;
        }

        var made = new Informer<T>(client, key.Item2, time, loggers.CreateLogger<Informer<T>>());
        var informer = (Informer<T>)_informers.GetOrAdd(key, made);
        if (_started && ReferenceEquals(informer, made))
        {
            Run(informer);
        }

        return informer;
    }

    /// <summary>Starts every informer and waits until each has listed once.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _started = true;
        foreach (var informer in _informers.Values)
        {
            Run(informer);
        }

        await Task.WhenAll(_informers.Values.Select(informer => informer.Synced)).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_loops).ConfigureAwait(false);
        _stop.Dispose();
    }

    private void Run(IInformerLoop informer) => _loops.Add(Task.Run(() => informer.RunAsync(_stop.Token)));
}
