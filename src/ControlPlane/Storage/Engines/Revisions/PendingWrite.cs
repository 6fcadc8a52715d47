using System.Threading.Tasks.Sources;

namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>A queued write and the source of its caller's task; pooled, since writes are a hot path.</summary>
internal sealed class PendingWrite(PendingWritePool pool) : IValueTaskSource<WriteResult>
{
    // Callers continue on the thread pool: the writer thread never runs their code.
    private ManualResetValueTaskSourceCore<WriteResult> source = new() { RunContinuationsAsynchronously = true };

    public WriteOperation Operation { get; private set; }

    public CancellationToken Cancellation { get; private set; }

    /// <summary>The outcome the writer decided, given to the caller once it holds.</summary>
    public WriteResult Outcome { get; set; }

    public ValueTask<WriteResult> Start(in WriteOperation operation, CancellationToken cancellationToken)
    {
        Operation = operation;
        Cancellation = cancellationToken;
        return new ValueTask<WriteResult>(this, source.Version);
    }

    /// <summary>Gives the caller the decided outcome. The object may serve another write at once, so the writer lets go of it.</summary>
    public void Complete() => source.SetResult(Outcome);

    public void Complete(in WriteResult result) => source.SetResult(result);

    public void Cancel() => source.SetException(new OperationCanceledException(Cancellation));

    WriteResult IValueTaskSource<WriteResult>.GetResult(short token)
    {
        try
        {
            return source.GetResult(token);
        }
        finally
        {
            Operation = default;
            Cancellation = default;
            Outcome = default;
            source.Reset();
            pool.Return(this);
        }
    }

    ValueTaskSourceStatus IValueTaskSource<WriteResult>.GetStatus(short token) => source.GetStatus(token);

    void IValueTaskSource<WriteResult>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        source.OnCompleted(continuation, state, token, flags);
}
