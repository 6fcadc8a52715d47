namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of volumes, alone and inline in attachments.</summary>
internal static class PersistentVolumeValidation
{
    private const string NotInline = "may not be specified in the context of inline volumes";

    public static void Spec(PersistentVolumeSpec spec, string name, bool inline, FieldPath path, FieldErrors errors)
    {
        if (inline)
        {
            Inline(spec, path, errors);
        }

        if (spec.AccessModes.IsEmpty)
        {
            errors.Required(path.Child("accessModes"));
        }

        ClaimValidation.AccessModes(spec.AccessModes, path.Child("accessModes"), errors);
        if (!inline)
        {
            Capacity(spec.Capacity, path.Child("capacity"), errors);
            if (spec.PersistentVolumeReclaimPolicy is not ("" or "Delete" or "Recycle" or "Retain"))
            {
                errors.NotSupported(path.Child("persistentVolumeReclaimPolicy"), spec.PersistentVolumeReclaimPolicy, "Delete", "Recycle", "Retain");
            }

            Affinity(spec.NodeAffinity, path.Child("nodeAffinity"), errors);
        }

        VolumeSourceValidation.Validate(spec, name, path, errors);
        if (spec is { HostPath.Path: "/", PersistentVolumeReclaimPolicy: "Recycle" })
        {
            errors.Forbidden(path.Child("persistentVolumeReclaimPolicy"), "may not be 'recycle' for a hostPath mount of '/'");
        }

        if (!inline)
        {
            if (spec.StorageClassName.Length > 0)
            {
                errors.Subdomain(path.Child("storageClassName"), spec.StorageClassName);
            }

            ClaimValidation.VolumeMode(spec.VolumeMode, path.Child("volumeMode"), errors);
        }
    }

    public static void Update(PersistentVolume volume, PersistentVolume old, FieldErrors errors)
    {
        var path = FieldPath.Of("spec");
        Spec(volume.Spec, volume.Metadata.Name, inline: false, path, errors);
        var (now, before) = (Source(volume.Spec), Source(old.Spec));
        if (before.Csi is { ControllerExpandSecretRef: null } && now.Csi is { ControllerExpandSecretRef: not null } csi)
        {
            now = now with { Csi = csi with { ControllerExpandSecretRef = null } };
        }

        if (now != before)
        {
            errors.Forbidden(
                path.Child("persistentvolumesource"),
                "spec.persistentvolumesource is immutable after creation\n" + Differences.Of(before, now, "core.PersistentVolumeSource"));
        }

        errors.Immutable(FieldPath.Of("volumeMode"), volume.Spec.VolumeMode, old.Spec.VolumeMode);
        if (old.Spec.NodeAffinity is not null && volume.Spec.NodeAffinity != old.Spec.NodeAffinity)
        {
            errors.Invalid(FieldPath.Of("nodeAffinity"), volume.Spec.NodeAffinity, "field is immutable, except for updating from beta label to GA");
        }
    }

    /// <summary>The spec with its source alone.</summary>
    private static PersistentVolumeSpec Source(PersistentVolumeSpec spec) => spec with
    {
        Capacity = default,
        AccessModes = default,
        ClaimRef = null,
        PersistentVolumeReclaimPolicy = "",
        StorageClassName = "",
        MountOptions = default,
        VolumeMode = null,
        NodeAffinity = null,
        VolumeAttributesClassName = null,
    };

    private static void Inline(PersistentVolumeSpec spec, FieldPath path, FieldErrors errors)
    {
        Absent(spec.ClaimRef is not null, "claimRef");
        Absent(!spec.Capacity.IsEmpty, "capacity");
        if (spec.Csi is null)
        {
            errors.Required(path.Child("csi"), "has to be specified in the context of inline volumes");
        }

        if (spec.PersistentVolumeReclaimPolicy is not ("" or "Retain"))
        {
            errors.Forbidden(path.Child("persistentVolumeReclaimPolicy"), "may only be Retain in the context of inline volumes");
        }

        Absent(spec.NodeAffinity is not null, "nodeAffinity");
        Absent(spec.StorageClassName.Length > 0, "storageClassName");
        if (spec.VolumeMode is not (null or "Filesystem"))
        {
            errors.Forbidden(path.Child("volumeMode"), "may not specify volumeMode other than Filesystem in the context of inline volumes");
        }

        void Absent(bool present, string field)
        {
            if (present)
            {
                errors.Forbidden(path.Child(field), NotInline);
            }
        }
    }

    private static void Capacity(ValueMap<Quantity> capacity, FieldPath path, FieldErrors errors)
    {
        if (capacity.IsEmpty)
        {
            errors.Required(path);
        }

        if (!capacity.ContainsKey("storage") || capacity.Count > 1)
        {
            errors.NotSupported(path, new GoValue($"core.ResourceList{{{string.Join(", ", capacity.Keys.Select(GoString.Quote))}}}"), "storage");
        }

        foreach (var (name, amount) in capacity)
        {
            errors.Positive(path.Key(name), amount);
        }
    }

    private static void Affinity(VolumeNodeAffinity? affinity, FieldPath path, FieldErrors errors)
    {
        if (affinity is null)
        {
            return;
        }

        if (affinity.Required is not { } required)
        {
            errors.Required(path.Child("required"), "must specify required node constraints");
            return;
        }

        NodeSelectorValidation.Validate(required, path.Child("required"), anyValues: true, errors);
    }
}
