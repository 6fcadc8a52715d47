namespace Kubestrel.Kinds.Core.V1;

internal static class VolumeSpecDefaults
{
    public static PersistentVolume Apply(PersistentVolume volume)
    {
        var spec = Apply(volume.Spec);
        var status = volume.Status.Phase.Length == 0 ? volume.Status with { Phase = "Pending" } : volume.Status;
        return ReferenceEquals(spec, volume.Spec) && ReferenceEquals(status, volume.Status) ? volume : volume with { Spec = spec, Status = status };
    }

    public static PersistentVolumeSpec Apply(PersistentVolumeSpec spec)
    {
        spec = Sources(spec);
        return spec is { PersistentVolumeReclaimPolicy.Length: > 0, VolumeMode: not null }
            ? spec
            : spec with { PersistentVolumeReclaimPolicy = Or(spec.PersistentVolumeReclaimPolicy, "Retain"), VolumeMode = spec.VolumeMode ?? "Filesystem" };
    }

    /// <summary>The defaults of the source and the amounts alone, which also volumes inside attachments get.</summary>
    public static PersistentVolumeSpec Sources(PersistentVolumeSpec spec)
    {
        var changed = spec with
        {
            Capacity = ResourceDefaults.Apply(spec.Capacity),
            HostPath = spec.HostPath is { Type: null } path ? path with { Type = "" } : spec.HostPath,
            Iscsi = spec.Iscsi is { IscsiInterface.Length: 0 } iscsi ? iscsi with { IscsiInterface = "default" } : spec.Iscsi,
            Rbd = spec.Rbd is { } rbd ? rbd with { Pool = Or(rbd.Pool, "rbd"), User = Or(rbd.User, "admin"), Keyring = Or(rbd.Keyring, "/etc/ceph/keyring") } : null,
            AzureDisk = spec.AzureDisk is { } disk ? VolumeDefaults.AzureDisk(disk) : null,
            ScaleIO = spec.ScaleIO is { } scale ? scale with { StorageMode = Or(scale.StorageMode, "ThinProvisioned"), FsType = Or(scale.FsType, "xfs") } : null,
        };
        return changed == spec ? spec : changed;
    }

    private static string Or(string value, string fallback) => value.Length == 0 ? fallback : value;
}
