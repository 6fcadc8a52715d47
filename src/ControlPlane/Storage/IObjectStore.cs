namespace Kubestrel.Storage;

/// <summary>
/// An ordered map from keys to bytes with one revision counter for the whole store, in etcd's model: each committed write takes the
/// next revision, and a key remembers the revisions at which it was created and last changed. Keys order by UTF-16 code unit.
/// </summary>
/// <remarks>
/// A write is published to every live subscription, then counted in <see cref="Revision"/>, then acknowledged. So whoever reads
/// <see cref="Revision"/> as R finds each event up to R already delivered to every live sink.
/// </remarks>
public interface IObjectStore : IAsyncDisposable
{
    /// <summary>The last revision that is durable and published. An empty store is at 1, so the first write gets 2.</summary>
    long Revision { get; }

    /// <summary>
    /// Applies one operation; completes when it is durable and published. Cancellation is honoured only until the writer takes the
    /// operation; after that the result is returned, so a cancelled task means that nothing was written.
    /// </summary>
    ValueTask<WriteResult> WriteAsync(WriteOperation operation, CancellationToken cancellationToken);

    /// <summary>Reads the keys of a prefix, in key order, as they were at one revision.</summary>
    ValueTask<RangeResult> RangeAsync(RangeQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Delivers every event of a prefix with a revision above <see cref="SubscribeRequest.AfterRevision"/> to <paramref name="sink"/>, in
    /// revision order, without a gap between history and live events. When the task completes, the history has been delivered and the
    /// subscription is live: later writes reach the sink before they are acknowledged. A range, followed by a subscription after the
    /// range's revision, gives the full state and everything since.
    /// </summary>
    ValueTask<SubscribeResult> SubscribeAsync(SubscribeRequest request, IEventSink sink, CancellationToken cancellationToken);
}
