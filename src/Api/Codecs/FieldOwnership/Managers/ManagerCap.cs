namespace Kubestrel.Codecs.FieldOwnership.Managers;

/// <summary>
/// Keeps at most ten entries of updates: the oldest flow together into one entry for each version, named "ancient-changes".
/// </summary>
internal static class ManagerCap
{
    private const int MaxUpdateManagers = 10;
    private const string Bucket = "ancient-changes";

    public static void Apply(ManagedFields managed)
    {
        var updaters = managed.Sets.Where(entry => !entry.Value.Applied).ToList();
        var length = updaters.Count;
        if (length <= MaxUpdateManagers)
        {
            return;
        }

        updaters.Sort(static (left, right) =>
        {
            var order = ManagedFields.Seconds(left.Value.Time).CompareTo(ManagedFields.Seconds(right.Value.Time));
            return order != 0 ? order : left.Key.CompareTo(right.Key);
        });
        var first = new Dictionary<string, ManagerId>(StringComparer.Ordinal);
        foreach (var (id, set) in updaters)
        {
            if (length <= MaxUpdateManagers)
            {
                return;
            }

            var bucket = new ManagerId(Bucket, ManagerId.Update, set.ApiVersion, "");
            if (managed.Sets.TryGetValue(bucket, out var old) && id == bucket)
            {
                first[set.ApiVersion] = bucket;
                continue;
            }

            if (old is null && first.TryGetValue(set.ApiVersion, out var earlier))
            {
                // The second entry of a version opens the bucket with the first one in it.
                old = managed.Sets[earlier];
                managed.Sets.Remove(earlier);
                managed.Sets[bucket] = old;
            }

            if (old is null)
            {
                first[set.ApiVersion] = id;
                continue;
            }

            managed.Sets[bucket] = old.WithFields(old.Fields.Union(set.Fields)) with { Time = set.Time };
            managed.Sets.Remove(id);
            length--;
        }
    }
}
