namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of a persistent volume's source: exactly one.</summary>
internal static class VolumeSourceValidation
{
    private delegate void Check<in T>(T source, FieldPath path, FieldErrors errors);

    public static void Validate(PersistentVolumeSpec spec, string name, FieldPath path, FieldErrors errors)
    {
        var count = 0;
        One(spec.HostPath, "hostPath", VolumeValidation.HostPath);
        One(spec.GcePersistentDisk, "gcePersistentDisk", (source, _, all) => RemoteVolumeValidation.GceDisk(source, path.Child("persistentDisk"), all));
        One(spec.AwsElasticBlockStore, "awsElasticBlockStore", RemoteVolumeValidation.AwsDisk);
        One(spec.Glusterfs, "glusterfs", Glusterfs);
        One(spec.Flocker, "flocker", RemoteVolumeValidation.Flocker);
        One(spec.Nfs, "nfs", RemoteVolumeValidation.Nfs);
        One(spec.Rbd, "rbd", (source, at, all) => RemoteVolumeValidation.Rbd(source.Monitors, source.Image, at, all));
        One(spec.Quobyte, "quobyte", RemoteVolumeValidation.Quobyte);
        One(spec.Cephfs, "cephFS", (source, _, all) => RemoteVolumeValidation.Monitors(source.Monitors, path.Child("cephfs"), all));
        One(spec.Iscsi, "iscsi", (source, at, all) => IscsiValidation.Validate(source, name, at, all));
        One(spec.Cinder, "cinder", Cinder);
        One(spec.Fc, "fc", RemoteVolumeValidation.FibreChannel);
        if (spec.FlexVolume is { } flex)
        {
            // The one source that upstream takes beside others.
            count++;
            RemoteVolumeValidation.Flex(flex.Driver, flex.Options, path.Child("flexVolume"), errors);
        }

        One(spec.AzureFile, "azureFile", AzureFile);
        One(spec.VsphereVolume, "vsphereVolume", (source, at, all) => RemoteVolumeValidation.Needs(source.VolumePath, at.Child("volumePath"), all));
        One(spec.PhotonPersistentDisk, "photonPersistentDisk", (source, at, all) => RemoteVolumeValidation.Needs(source.PdID, at.Child("pdID"), all));
        One(spec.PortworxVolume, "portworxVolume", (source, at, all) => RemoteVolumeValidation.Needs(source.VolumeID, at.Child("volumeID"), all));
        One(spec.AzureDisk, "azureDisk", RemoteVolumeValidation.AzureDisk);
        One(spec.ScaleIO, "scaleIO", (source, at, all) => RemoteVolumeValidation.ScaleIo(source.Gateway, source.System, source.VolumeName, at, all));
        One(spec.Local, "local", (source, at, all) => Local(source, spec, path, at, all));
        One(spec.Storageos, "storageos", StorageOs);
        One(spec.Csi, "csi", Csi);
        if (count == 0)
        {
            errors.Required(path, "must specify a volume type");
        }

        void One<T>(T? source, string field, Check<T> check) where T : class
        {
            if (source is null)
            {
                return;
            }

            if (count > 0)
            {
                errors.Forbidden(path.Child(field), "may not specify more than 1 volume type");
                return;
            }

            count++;
            check(source, path.Child(field), errors);
        }
    }

    private static void Glusterfs(GlusterfsPersistentVolumeSource source, FieldPath path, FieldErrors errors)
    {
        RemoteVolumeValidation.Needs(source.Endpoints, path.Child("endpoints"), errors);
        RemoteVolumeValidation.Needs(source.Path, path.Child("path"), errors);
        if (source.EndpointsNamespace is { } name)
        {
            if (name.Length == 0)
            {
                errors.Invalid(path.Child("endpointsNamespace"), name, "if the endpointnamespace is set, it must be a valid namespace name");
            }
            else
            {
                errors.Label(path.Child("endpointsNamespace"), name);
            }
        }
    }

    private static void Cinder(CinderPersistentVolumeSource source, FieldPath path, FieldErrors errors)
    {
        RemoteVolumeValidation.Needs(source.VolumeID, path.Child("volumeID"), errors);
        if (source.SecretRef is { } secret)
        {
            RemoteVolumeValidation.Needs(secret.Name, path.Child("secretRef", "name"), errors);
            RemoteVolumeValidation.Needs(secret.Namespace, path.Child("secretRef", "namespace"), errors);
        }
    }

    private static void AzureFile(AzureFilePersistentVolumeSource source, FieldPath path, FieldErrors errors)
    {
        RemoteVolumeValidation.AzureFile(source.SecretName, source.ShareName, path, errors);
        if (source.SecretNamespace is "")
        {
            errors.Required(path.Child("secretNamespace"));
        }
    }

    private static void Local(LocalVolumeSource source, PersistentVolumeSpec spec, FieldPath volume, FieldPath path, FieldErrors errors)
    {
        if (source.Path.Length == 0)
        {
            errors.Required(path.Child("path"));
        }
        else
        {
            Paths.NoBacksteps(source.Path, path.Child("path"), errors);
        }

        if (spec.NodeAffinity is null)
        {
            errors.Required(volume.Child("nodeAffinity"), "Local volume requires node affinity");
        }
    }

    private static void StorageOs(StorageOSPersistentVolumeSource source, FieldPath path, FieldErrors errors)
    {
        RemoteVolumeValidation.StorageOs(source.VolumeName, source.VolumeNamespace, path, errors);
        if (source.SecretRef is { } secret)
        {
            RemoteVolumeValidation.Needs(secret.Name, path.Child("secretRef", "name"), errors);
            RemoteVolumeValidation.Needs(secret.Namespace, path.Child("secretRef", "namespace"), errors);
        }
    }

    private static void Csi(CSIPersistentVolumeSource source, FieldPath path, FieldErrors errors)
    {
        RemoteVolumeValidation.DriverName(source.Driver, path.Child("driver"), errors);
        RemoteVolumeValidation.Needs(source.VolumeHandle, path.Child("volumeHandle"), errors);
        Secret(source.ControllerPublishSecretRef, path.Child("controllerPublishSecretRef"), errors);
        Secret(source.ControllerExpandSecretRef, path.Child("controllerExpandSecretRef"), errors);
        Secret(source.NodePublishSecretRef, path.Child("nodePublishSecretRef"), errors);
        Secret(source.NodeExpandSecretRef, path.Child("nodeExpandSecretRef"), errors);
    }

    private static void Secret(SecretReference? secret, FieldPath path, FieldErrors errors)
    {
        if (secret is null)
        {
            return;
        }

        if (secret.Name.Length == 0)
        {
            errors.Required(path.Child("name"));
        }
        else
        {
            errors.Subdomain(path.Child("name"), secret.Name);
        }

        if (secret.Namespace.Length == 0)
        {
            errors.Required(path.Child("namespace"));
        }
        else
        {
            errors.Label(path.Child("namespace"), secret.Namespace);
        }
    }
}
