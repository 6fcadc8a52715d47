namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of claims, alone, in pods and in stateful sets.</summary>
internal static class ClaimValidation
{
    public const string ClassAnnotation = "volume.beta.kubernetes.io/storage-class";

    private const string Storage = "storage";

    public static void Spec(PersistentVolumeClaimSpec spec, FieldPath path, FieldErrors errors)
    {
        if (spec.AccessModes.IsEmpty)
        {
            errors.Required(path.Child("accessModes"), "at least 1 access mode is required");
        }

        errors.LabelSelector(path.Child("selector"), spec.Selector);
        AccessModes(spec.AccessModes, path.Child("accessModes"), errors);
        Size(spec, path.Child("resources").Key(Storage), errors);
        if (spec.StorageClassName is { Length: > 0 } name)
        {
            errors.Subdomain(path.Child("storageClassName"), name);
        }

        VolumeMode(spec.VolumeMode, path.Child("volumeMode"), errors);
        Sources(spec, path, errors);
        if (spec.VolumeAttributesClassName is { Length: > 0 } attributes)
        {
            errors.Subdomain(path.Child("volumeAttributesClassName"), attributes);
        }
    }

    public static void AccessModes(ValueList<string> modes, FieldPath path, FieldErrors errors)
    {
        var (alone, others) = (false, false);
        foreach (var mode in modes)
        {
            if (mode == "ReadWriteOncePod")
            {
                alone = true;
            }
            else if (mode is "ReadOnlyMany" or "ReadWriteMany" or "ReadWriteOnce")
            {
                others = true;
            }
            else
            {
                errors.NotSupported(path, mode, "ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod");
            }
        }

        if (alone && others)
        {
            errors.Forbidden(path, "may not use ReadWriteOncePod with other access modes");
        }
    }

    public static void VolumeMode(string? mode, FieldPath path, FieldErrors errors)
    {
        if (mode is not (null or "Block" or "Filesystem"))
        {
            errors.NotSupported(path, mode, "Block", "Filesystem");
        }
    }

    /// <summary>A claim hardly changes: it gets its volume, and once bound it can ask for more. Its own errors appear twice.</summary>
    public static void Update(PersistentVolumeClaim claim, PersistentVolumeClaim old, FieldErrors errors)
    {
        var path = FieldPath.Of("spec");
        Spec(claim.Spec, path, errors);
        Spec(claim.Spec, path, errors);
        var (now, before) = (claim.Spec, old.Spec);
        if (before.VolumeName.Length == 0)
        {
            before = before with { VolumeName = now.VolumeName };
        }

        now = WithOldClass(claim, old, now, errors);
        if (claim.Status.Phase == "Bound")
        {
            if (!now.Resources.Requests.IsNull && before.Resources.Requests.TryGetValue(Storage, out var size))
            {
                now = now with { Resources = now.Resources with { Requests = now.Resources.Requests.With(Storage, size) } };
            }

            now = now.VolumeAttributesClassName is null ? now : now with { VolumeAttributesClassName = before.VolumeAttributesClassName };
        }

        if (now != before)
        {
            errors.Forbidden(
                path,
                "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims\n"
                + Differences.Of(before, now, "core.PersistentVolumeClaimSpec"));
        }

        Shrinking(claim, old, path.Child("resources", "requests").Child(Storage), errors);
        errors.Immutable(FieldPath.Of("volumeMode"), claim.Spec.VolumeMode, old.Spec.VolumeMode);
        if (old.Spec.VolumeAttributesClassName is not null && claim.Spec.VolumeAttributesClassName is null or "")
        {
            errors.Forbidden(
                path.Child("volumeAttributesClassName"),
                $"update from non-nil value to {(claim.Spec.VolumeAttributesClassName is null ? "nil" : "an empty string")} is forbidden");
        }
    }

    private static PersistentVolumeClaimSpec WithOldClass(PersistentVolumeClaim claim, PersistentVolumeClaim old, PersistentVolumeClaimSpec spec, FieldErrors errors)
    {
        var annotation = claim.Metadata.Annotations.GetValueOrDefault(ClassAnnotation);
        var before = old.Metadata.Annotations.GetValueOrDefault(ClassAnnotation);
        var filled = old.Spec.StorageClassName is null && spec.StorageClassName is not null;
        if (before is not null && filled && spec.StorageClassName == before && (annotation is null || annotation == before))
        {
            return spec with { StorageClassName = null };
        }

        errors.Immutable(FieldPath.Of("metadata", "annotations").Child(ClassAnnotation), annotation ?? "", before ?? "");
        return filled && before is null ? spec with { StorageClassName = null } : spec;
    }

    private static void Shrinking(PersistentVolumeClaim claim, PersistentVolumeClaim old, FieldPath path, FieldErrors errors)
    {
        var size = claim.Spec.Resources.Requests.GetValueOrDefault(Storage);
        if (size < old.Spec.Resources.Requests.GetValueOrDefault(Storage) && size <= old.Status.Capacity.GetValueOrDefault(Storage))
        {
            errors.Forbidden(path, "field can not be less than status.capacity");
        }
    }

    private static void Size(PersistentVolumeClaimSpec spec, FieldPath path, FieldErrors errors)
    {
        if (!spec.Resources.Requests.TryGetValue(Storage, out var size))
        {
            errors.Required(path);
        }
        else
        {
            errors.Positive(path, size);
        }
    }

    private static void Sources(PersistentVolumeClaimSpec spec, FieldPath path, FieldErrors errors)
    {
        if (spec.DataSource is { } source)
        {
            Source(source.ApiGroup, source.Kind, source.Name, path.Child("dataSource"), errors);
        }

        if (spec.DataSourceRef is { } reference)
        {
            var at = path.Child("dataSourceRef");
            Source(reference.ApiGroup, reference.Kind, reference.Name, at, errors);
            if (reference.Namespace is { Length: > 0 } name)
            {
                errors.Label(at.Child("namespace"), name);
            }
        }

        if (spec.DataSource is null || spec.DataSourceRef is null)
        {
            return;
        }

        if (spec.DataSourceRef.Namespace is { Length: > 0 })
        {
            errors.Invalid(path, new GoValue(path.Child("dataSource").ToString()), "may not be specified when dataSourceRef.namespace is specified");
        }
        else if (spec.DataSource.ApiGroup != spec.DataSourceRef.ApiGroup || spec.DataSource.Kind != spec.DataSourceRef.Kind || spec.DataSource.Name != spec.DataSourceRef.Name)
        {
            errors.Invalid(path, new GoValue(path.Child("dataSource").ToString()), "must match dataSourceRef");
        }
    }

    private static void Source(string? group, string kind, string name, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(path.Child("name"));
        }

        if (kind.Length == 0)
        {
            errors.Required(path.Child("kind"));
        }

        if (string.IsNullOrEmpty(group))
        {
            if (kind != "PersistentVolumeClaim")
            {
                errors.Invalid(path, kind, "must be 'PersistentVolumeClaim' when referencing the default apiGroup");
            }
        }
        else
        {
            errors.Subdomain(path.Child("apiGroup"), group);
        }
    }
}
