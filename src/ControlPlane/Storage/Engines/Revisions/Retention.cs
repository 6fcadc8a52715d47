namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>Decides up to which revision history is dropped; runs on the writer thread.</summary>
internal sealed class Retention(RetentionOptions options, StoreState state, Compactor compactor, TimeProvider time)
{
    private readonly Queue<(DateTimeOffset At, long Revision)> samples = new();
    private long lastSample = -1;

    /// <summary>Remembers which revision was reached by now, and lets go of what is older than the window.</summary>
    public void Tick()
    {
        var now = time.GetUtcNow();
        if (state.Revision > lastSample)
        {
            lastSample = state.Revision;
            samples.Enqueue((now, lastSample));
        }

        while (samples.TryPeek(out var oldest) && oldest.At <= now - options.Window)
        {
            samples.Dequeue();
            compactor.Raise(oldest.Revision);
        }
    }

    /// <summary>Keeps the number of revisions bounded under load; a quarter of slack makes that an occasional job.</summary>
    public void OnCommitted()
    {
        if (options.Limit > 0 && state.Revision - state.Compacted > options.Limit + (options.Limit / 4))
        {
            compactor.Raise(state.Revision - options.Limit);
        }
    }
}
