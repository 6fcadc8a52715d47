namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of updates: of a running pod little can change.</summary>
internal static class PodUpdateValidation
{
    private const string Updatable =
        "`spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),"
        + "`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)";

    public static void Validate(Pod pod, Pod old, FieldErrors errors)
    {
        PodValidation.MetadataAndSpec(pod, errors);
        PodAnnotationValidation.ValidateUpdate(pod, old, FieldPath.Of("metadata", "annotations"), errors);
        var path = FieldPath.Of("spec");
        if (!SameNumber(pod.Spec.Containers, old.Spec.Containers, path.Child("containers"), errors)
            || !SameNumber(pod.Spec.InitContainers, old.Spec.InitContainers, path.Child("initContainers"), errors)
            || !Deadline(pod.Spec.ActiveDeadlineSeconds, old.Spec.ActiveDeadlineSeconds, path.Child("activeDeadlineSeconds"), errors))
        {
            return;
        }

        AddedTolerations(pod.Spec.Tolerations, old.Spec.Tolerations, path.Child("tolerations"), errors);
        RemovedGates(pod.Spec.SchedulingGates, old.Spec.SchedulingGates, path.Child("schedulingGates"), errors);
        if (pod.Spec == old.Spec)
        {
            return;
        }

        var rest = WithoutUpdatable(pod.Spec, old.Spec);
        if (!old.Spec.SchedulingGates.IsEmpty)
        {
            rest = GatedPodValidation.Narrowed(rest, old.Spec, path, errors);
        }

        if (rest != old.Spec)
        {
            errors.Forbidden(path, $"pod updates may not change fields other than {Updatable}\n{Differences.Of(old.Spec, rest, "core.PodSpec")}");
        }
    }

    public static void EphemeralContainers(Pod pod, Pod old, FieldErrors errors)
    {
        if (old.Metadata.Annotations.ContainsKey(PodValidation.MirrorKey))
        {
            errors.Forbidden(FieldPath.Root, "static pods do not support ephemeral containers");
            return;
        }

        PodValidation.MetadataAndSpec(pod, errors);
        var path = FieldPath.Of("spec", "ephemeralContainers");
        foreach (var before in old.Spec.EphemeralContainers)
        {
            var now = pod.Spec.EphemeralContainers.Find(container => container.Name == before.Name);
            if (now is null)
            {
                errors.Forbidden(path, $"existing ephemeral containers {GoString.Quote(before.Name)} may not be removed\n");
            }
            else if (now != before)
            {
                errors.Forbidden(
                    path, $"existing ephemeral containers {GoString.Quote(before.Name)} may not be changed\n{Differences.Of(before, now, "core.EphemeralContainer")}");
            }
        }
    }

    private static bool SameNumber(ValueList<Container> containers, ValueList<Container> old, FieldPath path, FieldErrors errors)
    {
        if (containers.Count != old.Count)
        {
            errors.Forbidden(path, "pod updates may not add or remove containers");
            return false;
        }

        for (var i = 0; i < containers.Count; i++)
        {
            if (containers[i].Image.Length == 0)
            {
                errors.Required(path.Index(i).Child("image"));
            }

            PodValidation.ImageTrimmed(containers[i].Image, path.Index(i), errors);
        }

        return true;
    }

    private static bool Deadline(long? seconds, long? old, FieldPath path, FieldErrors errors)
    {
        if (seconds is not { } value)
        {
            if (old is not null)
            {
                errors.Invalid(path, null, "must not update from a positive integer to nil value");
            }

            return true;
        }

        if (value is < 0 or > int.MaxValue)
        {
            errors.Invalid(path, value, Forms.InclusiveRange(0, int.MaxValue));
            return false;
        }

        if (old < value)
        {
            errors.Invalid(path, value, "must be less than or equal to previous value");
            return false;
        }

        return true;
    }

    private static void AddedTolerations(ValueList<Toleration> tolerations, ValueList<Toleration> old, FieldPath path, FieldErrors errors)
    {
        foreach (var before in old)
        {
            if (!tolerations.Exists(now => now == before || now with { TolerationSeconds = before.TolerationSeconds } == before))
            {
                errors.Forbidden(path, "existing toleration can not be modified except its tolerationSeconds");
                return;
            }
        }
    }

    private static void RemovedGates(ValueList<PodSchedulingGate> gates, ValueList<PodSchedulingGate> old, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < gates.Count; i++)
        {
            if (!old.Contains(gates[i]))
            {
                errors.Forbidden(path.Index(i).Child("name"), $"only deletion is allowed, but found new scheduling gate '{gates[i].Name}'");
            }
        }
    }

    private static PodSpec WithoutUpdatable(PodSpec spec, PodSpec old)
    {
        var grace = old.TerminationGracePeriodSeconds < 0 && spec.TerminationGracePeriodSeconds == 1
            ? old.TerminationGracePeriodSeconds
            : spec.TerminationGracePeriodSeconds;
        return spec with
        {
            Containers = WithImages(spec.Containers, old.Containers),
            InitContainers = WithImages(spec.InitContainers, old.InitContainers),
            ActiveDeadlineSeconds = old.ActiveDeadlineSeconds,
            SchedulingGates = old.SchedulingGates,
            Tolerations = old.Tolerations,
            TerminationGracePeriodSeconds = grace,
        };
    }

    private static ValueList<Container> WithImages(ValueList<Container> containers, ValueList<Container> old)
    {
        for (var i = 0; i < containers.Count; i++)
        {
            if (containers[i].Image != old[i].Image)
            {
                containers = containers.SetItem(i, containers[i] with { Image = old[i].Image });
            }
        }

        return containers;
    }
}
