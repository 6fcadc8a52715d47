namespace Kubestrel.Controllers.GarbageCollector;

/// <summary>The last 500 owners that were found not to exist; uids never come back, so what is in here stays true.</summary>
internal sealed class AbsentOwners
{
    private const int Capacity = 500;

    private readonly Lock _gate = new();
    private readonly HashSet<ObjectIdentity> _known = [];
    private readonly Queue<ObjectIdentity> _order = new();

    public void Add(ObjectIdentity owner)
    {
        lock (_gate)
        {
            if (!_known.Add(owner))
            {
                return;
            }

            _order.Enqueue(owner);
            if (_order.Count > Capacity)
            {
                _known.Remove(_order.Dequeue());
            }
        }
    }

    public bool Contains(ObjectIdentity owner)
    {
        lock (_gate)
        {
            return _known.Contains(owner);
        }
    }
}
