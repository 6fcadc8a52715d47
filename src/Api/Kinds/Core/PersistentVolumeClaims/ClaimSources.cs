namespace Kubestrel.Kinds.Core.V1;

/// <summary>What a claim's volume is filled from, which has an old and a new field.</summary>
internal static class ClaimSources
{
    /// <summary>dataSource and dataSourceRef name the same, unless the source lies in another namespace.</summary>
    public static PersistentVolumeClaimSpec BothWays(PersistentVolumeClaimSpec spec)
    {
        if (spec is { DataSource: { } source, DataSourceRef: null })
        {
            return spec with { DataSourceRef = TypedObjectReference.Empty with { ApiGroup = source.ApiGroup, Kind = source.Kind, Name = source.Name } };
        }

        return spec is { DataSource: null, DataSourceRef: { Namespace: null or "" } reference }
            ? spec with { DataSource = TypedLocalObjectReference.Empty with { ApiGroup = reference.ApiGroup, Kind = reference.Kind, Name = reference.Name } }
            : spec;
    }

    /// <summary>The old field knows claims and snapshots alone: others are dropped from it, as they ever were (KEP-1495).</summary>
    public static PersistentVolumeClaimSpec Known(PersistentVolumeClaimSpec spec, PersistentVolumeClaimSpec? old)
    {
        if (old?.DataSource is not null || old?.DataSourceRef is not null || spec.DataSourceRef is not null || spec.DataSource is null)
        {
            return spec;
        }

        var known = spec.DataSource is { Kind: "PersistentVolumeClaim", ApiGroup: null or "" } or { Kind: "VolumeSnapshot", ApiGroup: "snapshot.storage.k8s.io" };
        return known ? spec : spec with { DataSource = null };
    }
}
