using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Apps.V1;

internal static class ReplicaSetValidation
{
    private const string MoreThanAll = "cannot be greater than status.replicas";

    public static void Spec(ReplicaSetSpec spec, FieldPath path, FieldErrors errors)
    {
        errors.NonNegative(path.Child("replicas"), spec.Replicas ?? 0);
        errors.NonNegative(path.Child("minReadySeconds"), spec.MinReadySeconds);
        TemplateValidation.Selector(spec.Selector, "deployment", path.Child("selector"), errors);
        TemplateValidation.Matches(spec.Selector, spec.Template, path.Child("template"), errors);
        PodValidation.Template(spec.Template, path.Child("template"), errors);
        TemplateValidation.RunsForever(spec.Template.Spec, "ReplicaSet", path.Child("template", "spec"), errors);
    }

    public static void Status(ReplicaSetStatus status, FieldErrors errors) => Counts(
        status.Replicas, status.FullyLabeledReplicas, status.ReadyReplicas, status.AvailableReplicas, status.ObservedGeneration, errors);

    public static void Counts(int replicas, int labeled, int ready, int available, long generation, FieldErrors errors)
    {
        var path = FieldPath.Of("status");
        errors.NonNegative(path.Child("replicas"), replicas);
        errors.NonNegative(path.Child("fullyLabeledReplicas"), labeled);
        errors.NonNegative(path.Child("readyReplicas"), ready);
        errors.NonNegative(path.Child("availableReplicas"), available);
        errors.NonNegative(path.Child("observedGeneration"), generation);
        TemplateValidation.NotMoreThan(labeled, replicas, MoreThanAll, path.Child("fullyLabeledReplicas"), errors);
        TemplateValidation.NotMoreThan(ready, replicas, MoreThanAll, path.Child("readyReplicas"), errors);
        TemplateValidation.NotMoreThan(available, replicas, MoreThanAll, path.Child("availableReplicas"), errors);
        TemplateValidation.NotMoreThan(available, ready, "cannot be greater than readyReplicas", path.Child("availableReplicas"), errors);
    }
}
