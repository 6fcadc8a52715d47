using Kubestrel.ApiServer.Caching;

namespace Kubestrel.ApiServer.Registry.Reads;

/// <summary>States that paged lists are in the middle of: at most 64, for five minutes. They share what did not change with the cache.</summary>
internal sealed class PageSnapshots(TimeProvider time)
{
    private const int Capacity = 64;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly LinkedList<Kept> _kept = [];

    public void Keep(ResourceDefinition definition, long revision, ObjectMap objects)
    {
        lock (_gate)
        {
            for (var node = _kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Revision == revision && ReferenceEquals(node.Value.Definition, definition))
                {
                    return;
                }
            }

            _kept.AddLast(new Kept(definition, revision, objects, time.GetUtcNow()));
            while (_kept.Count > Capacity || time.GetUtcNow() - _kept.First!.Value.At > Lifetime)
            {
                _kept.RemoveFirst();
            }
        }
    }

    public ObjectMap? Find(ResourceDefinition definition, long revision)
    {
        lock (_gate)
        {
            foreach (var kept in _kept)
            {
                if (kept.Revision == revision && ReferenceEquals(kept.Definition, definition))
                {
                    return kept.Objects;
                }
            }

            return null;
        }
    }

    private sealed record Kept(ResourceDefinition Definition, long Revision, ObjectMap Objects, DateTimeOffset At);
}
