namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of volume sources that storage systems outside of the node provide, in pods and in persistent volumes.</summary>
internal static class RemoteVolumeValidation
{
    private const int MaxDriverName = 63;

    public static void Needs(string value, FieldPath path, FieldErrors errors)
    {
        if (value.Length == 0)
        {
            errors.Required(path);
        }
    }

    public static void GitRepo(GitRepoVolumeSource source, FieldPath path, FieldErrors errors)
    {
        Needs(source.Repository, path.Child("repository"), errors);
        Paths.Descending(source.Directory, path.Child("directory"), errors);
    }

    public static void GceDisk(GCEPersistentDiskVolumeSource source, FieldPath path, FieldErrors errors)
    {
        Needs(source.PdName, path.Child("pdName"), errors);
        Partition(source.Partition, path.Child("partition"), errors);
    }

    public static void AwsDisk(AWSElasticBlockStoreVolumeSource source, FieldPath path, FieldErrors errors)
    {
        Needs(source.VolumeID, path.Child("volumeID"), errors);
        Partition(source.Partition, path.Child("partition"), errors);
    }

    public static void Nfs(NFSVolumeSource source, FieldPath path, FieldErrors errors)
    {
        Needs(source.Server, path.Child("server"), errors);
        Needs(source.Path, path.Child("path"), errors);
        if (!source.Path.StartsWith('/'))
        {
            errors.Invalid(path.Child("path"), source.Path, "must be an absolute path");
        }
    }

    public static void Glusterfs(GlusterfsVolumeSource source, FieldPath path, FieldErrors errors)
    {
        Needs(source.Endpoints, path.Child("endpoints"), errors);
        Needs(source.Path, path.Child("path"), errors);
    }

    public static void Flocker(FlockerVolumeSource source, FieldPath path, FieldErrors errors)
    {
        if (source.DatasetName.Length == 0 && source.DatasetUUID.Length == 0)
        {
            errors.Required(path, "one of datasetName and datasetUUID is required");
        }

        if (source.DatasetName.Length > 0 && source.DatasetUUID.Length > 0)
        {
            errors.Invalid(path, "resource", "datasetName and datasetUUID can not be specified simultaneously");
        }

        if (source.DatasetName.Contains('/'))
        {
            errors.Invalid(path.Child("datasetName"), source.DatasetName, "must not contain '/'");
        }
    }

    public static void Rbd(ValueList<string> monitors, string image, FieldPath path, FieldErrors errors)
    {
        Monitors(monitors, path, errors);
        Needs(image, path.Child("image"), errors);
    }

    public static void Monitors(ValueList<string> monitors, FieldPath path, FieldErrors errors)
    {
        if (monitors.IsEmpty)
        {
            errors.Required(path.Child("monitors"));
        }
    }

    public static void Cinder(CinderVolumeSource source, FieldPath path, FieldErrors errors)
    {
        Needs(source.VolumeID, path.Child("volumeID"), errors);
        if (source.SecretRef is { } secret)
        {
            Needs(secret.Name, path.Child("secretRef", "name"), errors);
        }
    }

    public static void Quobyte(QuobyteVolumeSource source, FieldPath path, FieldErrors errors)
    {
        const string Detail = "must be a host:port pair or multiple pairs separated by commas";
        if (source.Registry.Length == 0)
        {
            errors.Required(path.Child("registry"), Detail);
        }
        else if (source.Tenant.Length >= 65)
        {
            errors.Required(path.Child("tenant"), "must be a UUID and may not exceed a length of 64 characters");
        }
        else
        {
            foreach (var pair in source.Registry.Split(','))
            {
                if (pair.Count(letter => letter == ':') != 1 && !pair.Contains("]:", StringComparison.Ordinal))
                {
                    errors.Invalid(path.Child("registry"), source.Registry, Detail);
                }
            }
        }

        Needs(source.Volume, path.Child("volume"), errors);
    }

    public static void FibreChannel(FCVolumeSource source, FieldPath path, FieldErrors errors)
    {
        if (source.TargetWWNs.IsEmpty && source.Wwids.IsEmpty)
        {
            errors.Required(path.Child("targetWWNs"), "must specify either targetWWNs or wwids, but not both");
        }

        if (!source.TargetWWNs.IsEmpty && !source.Wwids.IsEmpty)
        {
            errors.Invalid(path.Child("targetWWNs"), GoValue.Of(source.TargetWWNs), "targetWWNs and wwids can not be specified simultaneously");
        }

        if (!source.TargetWWNs.IsEmpty)
        {
            if (source.Lun is null)
            {
                errors.Required(path.Child("lun"), "lun is required if targetWWNs is specified");
            }
            else if (source.Lun is < 0 or > 255)
            {
                errors.Invalid(path.Child("lun"), source.Lun, Forms.InclusiveRange(0, 255));
            }
        }
    }

    public static void Flex(string driver, ValueMap<string> options, FieldPath path, FieldErrors errors)
    {
        Needs(driver, path.Child("driver"), errors);
        foreach (var (key, _) in options)
        {
            var domain = "." + key.Split('/')[0].ToLowerInvariant();
            if (domain.EndsWith(".kubernetes.io", StringComparison.Ordinal) || domain.EndsWith(".k8s.io", StringComparison.Ordinal))
            {
                errors.Invalid(path.Child("options").Key(key), key, "kubernetes.io and k8s.io namespaces are reserved");
            }
        }
    }

    public static void AzureFile(string secret, string share, FieldPath path, FieldErrors errors)
    {
        Needs(secret, path.Child("secretName"), errors);
        Needs(share, path.Child("shareName"), errors);
    }

    public static void AzureDisk(AzureDiskVolumeSource source, FieldPath path, FieldErrors errors)
    {
        Needs(source.DiskName, path.Child("diskName"), errors);
        Needs(source.DiskURI, path.Child("diskURI"), errors);
        if (source.CachingMode is not (null or "None" or "ReadOnly" or "ReadWrite"))
        {
            errors.NotSupported(path.Child("cachingMode"), source.CachingMode, "None", "ReadOnly", "ReadWrite");
        }

        if (source.Kind is not (null or "Dedicated" or "Managed" or "Shared"))
        {
            errors.NotSupported(path.Child("kind"), source.Kind, "Dedicated", "Managed", "Shared");
        }

        if (source.Kind == "Managed" && !source.DiskURI.StartsWith("/subscriptions/", StringComparison.Ordinal))
        {
            errors.NotSupported(
                path.Child("diskURI"), source.DiskURI, "/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}");
        }

        if (source.Kind is not (null or "Managed") && !source.DiskURI.StartsWith("https://", StringComparison.Ordinal))
        {
            errors.NotSupported(path.Child("diskURI"), source.DiskURI, "https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd");
        }
    }

    public static void StorageOs(StorageOSVolumeSource source, FieldPath path, FieldErrors errors)
    {
        StorageOs(source.VolumeName, source.VolumeNamespace, path, errors);
        if (source.SecretRef is { } secret)
        {
            Needs(secret.Name, path.Child("secretRef", "name"), errors);
        }
    }

    public static void StorageOs(string volume, string @namespace, FieldPath path, FieldErrors errors)
    {
        if (volume.Length == 0)
        {
            errors.Required(path.Child("volumeName"));
        }
        else
        {
            errors.Label(path.Child("volumeName"), volume);
        }

        if (@namespace.Length > 0)
        {
            errors.Label(path.Child("volumeNamespace"), @namespace);
        }
    }

    public static void ScaleIo(string gateway, string system, string volume, FieldPath path, FieldErrors errors)
    {
        Needs(gateway, path.Child("gateway"), errors);
        Needs(system, path.Child("system"), errors);
        Needs(volume, path.Child("volumeName"), errors);
    }

    public static void Csi(CSIVolumeSource source, FieldPath path, FieldErrors errors)
    {
        DriverName(source.Driver, path.Child("driver"), errors);
        if (source.NodePublishSecretRef is { } secret)
        {
            if (secret.Name.Length == 0)
            {
                errors.Required(path.Child("nodePublishSecretRef", "name"));
            }
            else
            {
                errors.Subdomain(path.Child("name"), secret.Name);
            }
        }
    }

    public static void DriverName(string name, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(path);
        }

        if (name.Length > MaxDriverName)
        {
            errors.TooLong(path, MaxDriverName);
        }

        errors.Each(path, name, Names.Dns1123Subdomain(name.ToLowerInvariant()));
    }

    private static void Partition(int partition, FieldPath path, FieldErrors errors)
    {
        if (partition is < 0 or > 255)
        {
            errors.Invalid(path, partition, Forms.InclusiveRange(1, 255));
        }
    }
}
