using Kubestrel.Client.Queues;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Controllers.Framework;

/// <summary>
/// A queue with workers: takes a key, reconciles it, and takes it up again with growing delays while that fails.
/// A result with a delay asks for another look later.
/// </summary>
internal sealed partial class Reconciler<TKey>(string name, TimeProvider time, ILogger logger, Func<TKey, CancellationToken, Task<TimeSpan?>> reconcile, int workers = 2)
    : IDisposable where TKey : notnull
{
    /// <summary>Returned by a reconciliation that is to be tried again with growing delays, as after a failure.</summary>
    public static readonly TimeSpan BackOff = TimeSpan.MinValue;

    private readonly WorkQueue<TKey> _queue = new(time);

    public void Add(TKey key) => _queue.Add(key);

    public void AddAfter(TKey key, TimeSpan delay) => _queue.AddAfter(key, delay);

    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(() => WorkAsync(cancellationToken), CancellationToken.None)));

    public void Dispose() => _queue.Dispose();

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            TKey key;
            try
            {
                key = await _queue.TakeAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            try
            {
                var again = await reconcile(key, cancellationToken).ConfigureAwait(false);
                if (again == BackOff)
                {
                    _queue.AddRateLimited(key);
                    continue;
                }

                _queue.Forget(key);
                if (again is { } delay)
                {
                    _queue.AddAfter(key, delay);
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                LogFailed(name, key.ToString() ?? "", exception);
                _queue.AddRateLimited(key);
            }
            finally
            {
                _queue.Done(key);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Controller} takes up {Key} again")]
    private partial void LogFailed(string controller, string key, Exception exception);
}
