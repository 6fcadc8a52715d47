namespace Kubestrel.Controllers.Framework.Claims;

/// <summary>Which objects an owner has, which it lets go and which it adopts, by its selector.</summary>
internal sealed record ClaimPlan<T>(IReadOnlyList<T> Owned, IReadOnlyList<T> Release, IReadOnlyList<T> Adopt) where T : MetaObject
{
    /// <summary>An owner that is being deleted neither releases nor adopts; objects that are being deleted are not adopted.</summary>
    public static ClaimPlan<T> For(MetaObject owner, Selector selector, IEnumerable<T> objects)
    {
        var owned = new List<T>();
        var release = new List<T>();
        var adopt = new List<T>();
        var leaving = owner.Metadata.DeletionTimestamp is not null;
        foreach (var obj in objects)
        {
            var matches = selector.Matches(obj.Metadata.Labels);
            if (Owners.ControllerOf(obj) is { } controller)
            {
                if (controller.Uid == owner.Metadata.Uid && matches)
                {
                    owned.Add(obj);
                }
                else if (controller.Uid == owner.Metadata.Uid && !leaving)
                {
                    release.Add(obj);
                }
            }
            else if (matches && !leaving && obj.Metadata.DeletionTimestamp is null && obj.Metadata.Namespace == owner.Metadata.Namespace)
            {
                adopt.Add(obj);
            }
        }

        return new(owned, release, adopt);
    }
}
