using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Apps.V1;

internal static class StatefulSetDefaults
{
    private const string Retain = "Retain";

    public static StatefulSet Apply(StatefulSet set)
    {
        var spec = set.Spec;
        var update = Apply(spec.UpdateStrategy);
        var retention = Apply(spec.PersistentVolumeClaimRetentionPolicy);
        var template = PodDefaults.Apply(spec.Template);
        var claims = spec.VolumeClaimTemplates.Map(Claim);
        return spec is { PodManagementPolicy.Length: > 0, Replicas: not null, RevisionHistoryLimit: not null }
            && ReferenceEquals(update, spec.UpdateStrategy)
            && ReferenceEquals(retention, spec.PersistentVolumeClaimRetentionPolicy)
            && ReferenceEquals(template, spec.Template)
            && claims == spec.VolumeClaimTemplates
            ? set
            : set with
            {
                Spec = spec with
                {
                    PodManagementPolicy = spec.PodManagementPolicy.Length == 0 ? "OrderedReady" : spec.PodManagementPolicy,
                    Replicas = spec.Replicas ?? 1,
                    RevisionHistoryLimit = spec.RevisionHistoryLimit ?? 10,
                    UpdateStrategy = update,
                    PersistentVolumeClaimRetentionPolicy = retention,
                    Template = template,
                    VolumeClaimTemplates = claims,
                },
            };
    }

    /// <summary>Upstream names kind and version in the claims of stored sets.</summary>
    private static PersistentVolumeClaim Claim(PersistentVolumeClaim claim)
    {
        claim = ClaimDefaults.Apply(claim);
        return claim is { Kind: "PersistentVolumeClaim", ApiVersion: "v1" } ? claim : claim with { Kind = "PersistentVolumeClaim", ApiVersion = "v1" };
    }

    private static StatefulSetUpdateStrategy Apply(StatefulSetUpdateStrategy strategy)
    {
        if (strategy.Type.Length == 0)
        {
            strategy = strategy with { Type = "RollingUpdate", RollingUpdate = strategy.RollingUpdate ?? RollingUpdateStatefulSetStrategy.Empty };
        }

        return strategy is { Type: "RollingUpdate", RollingUpdate: { Partition: null } rolling }
            ? strategy with { RollingUpdate = rolling with { Partition = 0 } }
            : strategy;
    }

    private static StatefulSetPersistentVolumeClaimRetentionPolicy Apply(StatefulSetPersistentVolumeClaimRetentionPolicy? policy)
    {
        policy ??= StatefulSetPersistentVolumeClaimRetentionPolicy.Empty;
        return policy is { WhenDeleted.Length: > 0, WhenScaled.Length: > 0 } ? policy : policy with
        {
            WhenDeleted = policy.WhenDeleted.Length == 0 ? Retain : policy.WhenDeleted,
            WhenScaled = policy.WhenScaled.Length == 0 ? Retain : policy.WhenScaled,
        };
    }
}
