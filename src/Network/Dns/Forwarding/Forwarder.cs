using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using Kubestrel.Dns.Messages;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Dns.Forwarding;

/// <summary>
/// Resolves through the host's resolvers: cached, one upstream query for equal questions asked at the same time, bounded in number and in time.
/// Each resolver is asked once in the beginning for a random name; one that sends that question back to us is left out.
/// </summary>
internal sealed partial class Forwarder : IAsyncDisposable
{
    private static readonly TimeSpan ShortTimeout = TimeSpan.FromMilliseconds(500);

    private readonly ForwardOptions _options;
    private readonly IUpstreamTransport _transport;
    private readonly UpstreamList _upstreams;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ForwardCache _cache;
    private readonly ConcurrentDictionary<ForwardKey, Lazy<Task<ForwardResult>>> _running = new();
    private readonly ConcurrentDictionary<string, IPEndPoint> _probes = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskTracker _tasks = new();
    private int _active;

    public Forwarder(ForwardOptions options, IUpstreamTransport transport, UpstreamList upstreams, TimeProvider time, ILogger logger)
    {
        _options = options;
        _transport = transport;
        _upstreams = upstreams;
        _time = time;
        _logger = logger;
        _cache = new(time, options.MaxCacheEntries, options.MaxTtl);
    }

    public UpstreamAnswer? Cached(ForwardKey key) => _cache.Get(key);

    public async Task<ForwardResult> ResolveAsync(ForwardKey key, CancellationToken cancellationToken)
    {
        if (_cache.Get(key) is { } cached)
        {
            return new(cached, DnsResponseCode.NoError);
        }

        var running = _running.GetOrAdd(key, static (k, self) => new(() => self.RunAsync(k)), this);
        try
        {
            return await running.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (running.Value.IsCompleted)
            {
                _running.TryRemove(new(key, running));
            }
        }
    }

    /// <summary>Asks every resolver for a name nobody else asks for. Returns when all answered or gave up.</summary>
    public async Task ProbeLoopsAsync(CancellationToken cancellationToken)
    {
        foreach (var server in _upstreams.InOrder())
        {
            var name = $"{RandomNumberGenerator.GetHexString(16, lowercase: true)}.{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
            _probes[name] = server;
            try
            {
                using var timer = new CancellationTokenSource(_options.AttemptTimeout, _time);
                using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token, timer.Token);
                var query = ForwardQuery.Build(new(new(name, DnsType.HINFO), false, false), NewId());
                await _transport.ExchangeAsync(server, query, timeout.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // No answer says nothing about a loop.
            }
            finally
            {
                _probes.TryRemove(name, out _);
            }
        }
    }

    /// <summary>True when the question is one of our own probes, that is, when a resolver leads back here.</summary>
    public bool IsLoopProbe(DnsQuestion question)
    {
        if (question.Type != DnsType.HINFO || !_probes.TryGetValue(question.Name, out var server))
        {
            return false;
        }

        _upstreams.Looping(server);
        LogLoop(_logger, server);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _tasks.DrainAsync().ConfigureAwait(false);
        _stop.Dispose();
    }

    private Task<ForwardResult> RunAsync(ForwardKey key)
    {
        if (Interlocked.Increment(ref _active) > _options.MaxConcurrent)
        {
            Interlocked.Decrement(ref _active);
            return Task.FromResult(ForwardResult.TooMany);
        }

        var task = ExchangeAsync(key);
        _tasks.Add(task);
        return task;
    }

    private async Task<ForwardResult> ExchangeAsync(ForwardKey key)
    {
        try
        {
            using var total = new CancellationTokenSource(_options.TotalTimeout, _time);
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(total.Token, _stop.Token);
            var attempt = _upstreams.AllPenalized() ? ShortTimeout : _options.AttemptTimeout;
            ForwardResult? negative = null;
            foreach (var server in _upstreams.InOrder())
            {
                if (await AskAsync(server, key, attempt, linked.Token).ConfigureAwait(false) is not { } answer)
                {
                    _upstreams.Failed(server);
                    LogFailed(_logger, server, key.Question.Name, key.Question.Type);
                    continue;
                }

                _upstreams.Succeeded(server);
                if (answer.Code is DnsResponseCode.ServerFailure or DnsResponseCode.Refused)
                {
                    negative ??= new(answer, DnsResponseCode.NoError);
                    continue;
                }

                _cache.Put(key, answer);
                return new(answer, DnsResponseCode.NoError);
            }

            return negative ?? ForwardResult.Unreachable;
        }
        catch (OperationCanceledException)
        {
            return ForwardResult.Unreachable;
        }
        finally
        {
            Interlocked.Decrement(ref _active);
        }
    }

    /// <summary>Null when the resolver did not answer in time or not sensibly; throws only when the whole query has no time left.</summary>
    private async Task<UpstreamAnswer?> AskAsync(IPEndPoint server, ForwardKey key, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(limit, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            var message = await _transport.ExchangeAsync(server, ForwardQuery.Build(key, NewId()), linked.Token).ConfigureAwait(false);
            return message is not null && DnsResponseReader.Layout(message) is { } layout ? new(message, layout, _time.GetUtcNow()) : null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private static ushort NewId() => (ushort)RandomNumberGenerator.GetInt32(ushort.MaxValue + 1);
}
