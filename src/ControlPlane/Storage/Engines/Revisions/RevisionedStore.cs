using System.Text;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>The store of the embedded engines: everything but where the bytes are kept, which is the log's part.</summary>
internal sealed class RevisionedStore : IObjectStore, IStoreCompaction, IStoreStatistics
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private readonly WriterQueue queue = new();
    private readonly PendingWritePool pool = new();
    private readonly StoreState state;
    private readonly KeyIndex index;
    private readonly IRevisionLog log;
    private readonly RangeReader ranges;
    private readonly Subscriber subscriber;
    private readonly Compactor compactor;
    private readonly StoreWriter writer;
    private readonly ITimer? timer;

    private RevisionedStore(RevisionLogState start, IRevisionLog log, RetentionOptions retention, TimeProvider time, ILogger logger)
    {
        this.log = log;
        index = start.Index;
        state = new StoreState(start.Revision, start.CompactedRevision);
        var hub = new SubscriptionHub(log, logger);
        compactor = new Compactor(state, index, start.History, log, logger);
        ranges = new RangeReader(state, index, log);
        subscriber = new Subscriber(state, log, queue, hub);
        var keeper = new Retention(retention, state, compactor, time);
        writer = new StoreWriter(state, index, log, queue, hub, compactor, keeper, logger);
        if (retention.Interval > TimeSpan.Zero)
        {
            timer = time.CreateTimer(_ => queue.TryAdd(keeper.Tick), null, TimeSpan.Zero, retention.Interval);
        }
    }

    public static StoreFailure ClosedFailure { get; } = new(StoreFailureKind.Closed, "the store is closed");

    public long Revision => state.Revision;

    public long CompactedRevision => state.Compacted;

    public StoreStatistics Statistics => new(index.LiveKeys, (log as ILogUpkeep)?.SizeBytes ?? 0, state.Fault);

    public static RevisionedStore Start(RevisionLogState start, IRevisionLog log, RetentionOptions retention, TimeProvider time, ILogger logger)
    {
        var store = new RevisionedStore(start, log, retention, time, logger);
        store.writer.Start();
        return store;
    }

    public ValueTask<WriteResult> WriteAsync(WriteOperation operation, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(operation.Key);
        if (!Ascii.IsValid(operation.Key))
        {
            // A lone surrogate has no UTF-8 form and would come back as another key.
            StrictUtf8.GetByteCount(operation.Key);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var write = pool.Rent();
        var result = write.Start(operation, cancellationToken);
        if (!queue.TryAdd(write))
        {
            write.Complete(WriteResult.Refused(state.Revision, state.Fault ?? ClosedFailure));
        }

        return result;
    }

    public ValueTask<RangeResult> RangeAsync(RangeQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new ValueTask<RangeResult>(ranges.Read(query, cancellationToken));
    }

    public ValueTask<SubscribeResult> SubscribeAsync(SubscribeRequest request, IEventSink sink, CancellationToken cancellationToken) =>
        subscriber.SubscribeAsync(request, sink, cancellationToken);

    public async ValueTask<CompactResult> CompactAsync(long revision, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource<CompactResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        return queue.TryAdd(() => compactor.Raise(revision, done))
            ? await done.Task.WaitAsync(cancellationToken).ConfigureAwait(false)
            : new CompactResult(RevisionStatus.Failed, state.Compacted, 0, state.Fault ?? ClosedFailure);
    }

    public async ValueTask DisposeAsync()
    {
        if (timer is not null)
        {
            await timer.DisposeAsync().ConfigureAwait(false);
        }

        queue.Close();
        await writer.Ended.ConfigureAwait(false);
    }
}
