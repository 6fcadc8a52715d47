namespace Kubestrel.Kinds.Core.V1;

internal static class ClaimDefaults
{
    public static PersistentVolumeClaimSpec Apply(PersistentVolumeClaimSpec spec)
    {
        var resources = ResourceDefaults.Apply(spec.Resources);
        return spec.VolumeMode is not null && ReferenceEquals(resources, spec.Resources)
            ? spec
            : spec with { VolumeMode = spec.VolumeMode ?? "Filesystem", Resources = resources };
    }

    /// <summary>Also of the claims in a StatefulSet, so that what is stored and what is applied again agree.</summary>
    public static PersistentVolumeClaim Apply(PersistentVolumeClaim claim)
    {
        var spec = Apply(claim.Spec);
        var status = claim.Status.Phase.Length == 0 ? claim.Status with { Phase = "Pending" } : claim.Status;
        return ReferenceEquals(spec, claim.Spec) && ReferenceEquals(status, claim.Status) ? claim : claim with { Spec = spec, Status = status };
    }
}
