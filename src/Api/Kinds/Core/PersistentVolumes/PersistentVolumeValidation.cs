namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of volumes, alone and inline in attachments.</summary>
internal static class PersistentVolumeValidation
{
    private const string MountOptions = "volume.beta.kubernetes.io/mount-options";
    private const string NotInline = "may not be specified in the context of inline volumes";

    public static void Spec(PersistentVolumeSpec spec, string name, bool inline, FieldPath path, FieldErrors errors)
    {
        if (inline)
        {
            Absent(spec.ClaimRef is not null, path.Child("claimRef"), errors);
            Absent(!spec.Capacity.IsEmpty, path.Child("capacity"), errors);
            if (spec.Csi is null)
            {
                errors.Required(path.Child("csi"), "has to be specified in the context of inline volumes");
            }
        }

        if (spec.AccessModes.IsEmpty)
        {
            errors.Required(path.Child("accessModes"));
        }

        ClaimValidation.AccessModes(spec.AccessModes, path.Child("accessModes"), errors);
        if (!inline)
        {
            Capacity(spec.Capacity, path.Child("capacity"), errors);
        }

        Policy(spec.PersistentVolumeReclaimPolicy, inline, path.Child("persistentVolumeReclaimPolicy"), errors);
        if (inline)
        {
            Absent(spec.NodeAffinity is not null, path.Child("nodeAffinity"), errors);
        }
        else
        {
            Affinity(spec.NodeAffinity, path.Child("nodeAffinity"), errors);
        }

        VolumeSourceValidation.Validate(spec, name, path, errors);
        if (spec is { HostPath: { } host, PersistentVolumeReclaimPolicy: "Recycle" } && Paths.IsRoot(host.Path))
        {
            errors.Forbidden(path.Child("persistentVolumeReclaimPolicy"), "may not be 'recycle' for a hostPath mount of '/'");
        }

        if (inline)
        {
            Absent(spec.StorageClassName.Length > 0, path.Child("storageClassName"), errors);
            if (spec.VolumeMode is not (null or "Filesystem"))
            {
                errors.Forbidden(path.Child("volumeMode"), "may not specify volumeMode other than Filesystem in the context of inline volumes");
            }

            return;
        }

        if (spec.StorageClassName.Length > 0)
        {
            errors.Subdomain(path.Child("storageClassName"), spec.StorageClassName);
        }

        ClaimValidation.VolumeMode(spec.VolumeMode, path.Child("volumeMode"), errors);
        AttributesClass(spec, path, errors);
    }

    /// <summary>The volume alone, as it is judged when made and, twice, when changed.</summary>
    public static void Volume(PersistentVolume volume, FieldErrors errors)
    {
        Spec(volume.Spec, volume.Metadata.Name, inline: false, FieldPath.Of("spec"), errors);
        var spec = volume.Spec;
        var mountable = spec.GcePersistentDisk is not null || spec.AwsElasticBlockStore is not null || spec.Glusterfs is not null || spec.Nfs is not null
            || spec.Rbd is not null || spec.Quobyte is not null || spec.Iscsi is not null || spec.Cinder is not null || spec.Cephfs is not null
            || spec.AzureFile is not null || spec.VsphereVolume is not null || spec.AzureDisk is not null || spec.PhotonPersistentDisk is not null;
        if (!mountable && volume.Metadata.Annotations.ContainsKey(MountOptions))
        {
            errors.Forbidden(FieldPath.Of("metadata", "annotations").Child(MountOptions), "may not specify mount options for this volume type");
        }
    }

    public static void Update(PersistentVolume volume, PersistentVolume old, FieldErrors errors)
    {
        var path = FieldPath.Of("spec");
        Volume(volume, errors);
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

        if (old.Spec.VolumeAttributesClassName is not null && volume.Spec.VolumeAttributesClassName is null)
        {
            errors.Forbidden(path.Child("volumeAttributesClassName"), "update from non-nil value to nil is forbidden");
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

    private static void Absent(bool present, FieldPath path, FieldErrors errors)
    {
        if (present)
        {
            errors.Forbidden(path, NotInline);
        }
    }

    private static void Policy(string policy, bool inline, FieldPath path, FieldErrors errors)
    {
        if (inline)
        {
            if (policy is not ("" or "Retain"))
            {
                errors.Forbidden(path, "may only be Retain in the context of inline volumes");
            }
        }
        else if (policy is not ("" or "Delete" or "Recycle" or "Retain"))
        {
            errors.NotSupported(path, policy, "Delete", "Recycle", "Retain");
        }
    }

    private static void AttributesClass(PersistentVolumeSpec spec, FieldPath path, FieldErrors errors)
    {
        if (spec.VolumeAttributesClassName is not { } name)
        {
            return;
        }

        if (name.Length == 0)
        {
            errors.Required(path.Child("volumeAttributesClassName"), "an empty string is disallowed");
        }
        else
        {
            errors.Subdomain(path.Child("volumeAttributesClassName"), name);
        }

        if (spec.Csi is null)
        {
            errors.Required(path.Child("csi"), "has to be specified when using volumeAttributesClassName");
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
            if (amount.Value < 0)
            {
                errors.Invalid(path.Key(name), amount.Value, "must be a valid resource quantity");
            }

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
