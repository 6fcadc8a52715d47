using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Apps.V1;

internal static class StatefulSetValidation
{
    private const string MoreThanAll = "cannot be greater than status.replicas";

    /// <summary>The pods' specs are not judged here, as upstream does not: their creation judges them.</summary>
    public static void Spec(StatefulSetSpec spec, FieldPath path, FieldErrors errors)
    {
        if (spec.PodManagementPolicy.Length == 0)
        {
            errors.Required(path.Child("podManagementPolicy"));
        }
        else if (spec.PodManagementPolicy is not ("OrderedReady" or "Parallel"))
        {
            errors.Invalid(path.Child("podManagementPolicy"), spec.PodManagementPolicy, "must be 'OrderedReady' or 'Parallel'");
        }

        UpdateStrategy(spec.UpdateStrategy, path.Child("updateStrategy"), errors);
        if (spec.PersistentVolumeClaimRetentionPolicy is { } retention)
        {
            Retention(retention.WhenDeleted, path.Child("persistentVolumeClaimRetentionPolicy", "whenDeleted"), errors);
            Retention(retention.WhenScaled, path.Child("persistentVolumeClaimRetentionPolicy", "whenScaled"), errors);
        }

        errors.NonNegative(path.Child("replicas"), spec.Replicas ?? 0);
        errors.NonNegative(path.Child("minReadySeconds"), spec.MinReadySeconds);
        errors.NonNegative(path.Child("ordinals.start"), spec.Ordinals?.Start ?? 0);
        TemplateValidation.Selector(spec.Selector, "statefulset", path.Child("selector"), errors);
        var at = path.Child("template");
        TemplateValidation.Matches(spec.Selector, spec.Template, at, errors);
        errors.Labels(at.Child("labels"), spec.Template.Metadata.Labels);
        ObjectMetaValidation.Annotations(spec.Template.Metadata.Annotations, at.Child("annotations"), errors);
        PodAnnotationValidation.Validate(spec.Template.Metadata.Annotations, spec.Template.Spec, at.Child("annotations"), errors);
        TemplateValidation.RunsForever(spec.Template.Spec, "StatefulSet", at.Child("spec"), errors);
    }

    public static void Update(StatefulSet set, StatefulSet old, FieldErrors errors)
    {
        var path = FieldPath.Of("spec");
        Spec(set.Spec, path, errors);
        var rest = set.Spec with
        {
            Replicas = old.Spec.Replicas,
            Template = old.Spec.Template,
            UpdateStrategy = old.Spec.UpdateStrategy,
            MinReadySeconds = old.Spec.MinReadySeconds,
            Ordinals = old.Spec.Ordinals,
            PersistentVolumeClaimRetentionPolicy = old.Spec.PersistentVolumeClaimRetentionPolicy,
        };
        if (rest != old.Spec)
        {
            errors.Forbidden(
                path,
                "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden");
        }
    }

    public static void Status(StatefulSetStatus status, StatefulSetStatus old, FieldErrors errors)
    {
        var path = FieldPath.Of("status");
        errors.NonNegative(path.Child("replicas"), status.Replicas);
        errors.NonNegative(path.Child("readyReplicas"), status.ReadyReplicas);
        errors.NonNegative(path.Child("currentReplicas"), status.CurrentReplicas);
        errors.NonNegative(path.Child("updatedReplicas"), status.UpdatedReplicas);
        errors.NonNegative(path.Child("availableReplicas"), status.AvailableReplicas);
        errors.NonNegative(path.Child("observedGeneration"), status.ObservedGeneration);
        TemplateValidation.NotMoreThan(status.ReadyReplicas, status.Replicas, MoreThanAll, path.Child("readyReplicas"), errors);
        TemplateValidation.NotMoreThan(status.CurrentReplicas, status.Replicas, MoreThanAll, path.Child("currentReplicas"), errors);
        TemplateValidation.NotMoreThan(status.UpdatedReplicas, status.Replicas, MoreThanAll, path.Child("updatedReplicas"), errors);
        TemplateValidation.NotMoreThan(status.AvailableReplicas, status.Replicas, MoreThanAll, path.Child("availableReplicas"), errors);
        TemplateValidation.NotMoreThan(
            status.AvailableReplicas, status.ReadyReplicas, "cannot be greater than status.readyReplicas", path.Child("availableReplicas"), errors);
        TemplateValidation.CollisionCount(status.CollisionCount, old.CollisionCount, path.Child("collisionCount"), errors);
    }

    private static void UpdateStrategy(StatefulSetUpdateStrategy strategy, FieldPath path, FieldErrors errors)
    {
        switch (strategy.Type)
        {
            case "":
                errors.Required(path);
                break;
            case "OnDelete":
                if (strategy.RollingUpdate is not null)
                {
                    errors.Invalid(path.Child("rollingUpdate"), strategy.RollingUpdate, "only allowed for updateStrategy 'RollingUpdate'");
                }

                break;
            case "RollingUpdate":
                if (strategy.RollingUpdate is { } rolling)
                {
                    Rolling(rolling, path.Child("rollingUpdate"), errors);
                }

                break;
            default:
                errors.Invalid(path, strategy, "must be 'RollingUpdate' or 'OnDelete'");
                break;
        }
    }

    private static void Rolling(RollingUpdateStatefulSetStrategy rolling, FieldPath path, FieldErrors errors)
    {
        errors.NonNegative(path.Child("partition"), rolling.Partition ?? 0);
        if (rolling.MaxUnavailable is not { } unavailable)
        {
            return;
        }

        var at = path.Child("maxUnavailable");
        errors.NonNegativeIntOrPercent(at, unavailable);
        if ((Checks.PercentOf(unavailable) ?? unavailable.IntValue) == 0)
        {
            errors.Invalid(at, GoValue.Of(unavailable), "cannot be 0");
        }

        errors.NotMoreThan100Percent(at, unavailable);
    }

    private static void Retention(string policy, FieldPath path, FieldErrors errors)
    {
        if (policy is not ("Retain" or "Delete"))
        {
            errors.NotSupported(path, policy, "Retain", "Delete");
        }
    }
}
