namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>Keeps finished <see cref="PendingWrite"/> objects for the next writes, at most 1,024.</summary>
internal sealed class PendingWritePool
{
    private const int Most = 1024;
    private readonly Lock gate = new();
    private readonly Stack<PendingWrite> free = new();

    public PendingWrite Rent()
    {
        lock (gate)
        {
            if (free.TryPop(out var pending))
            {
                return pending;
            }
        }

        return new PendingWrite(this);
    }

    public void Return(PendingWrite pending)
    {
        lock (gate)
        {
            if (free.Count < Most)
            {
                free.Push(pending);
            }
        }
    }
}
