namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of a pod's volumes; the valid ones go to the scope, for mounts to name.</summary>
internal static class VolumeValidation
{
    private const string OneType = "may not specify more than 1 volume type";

    private static readonly string[] HostPathTypes = ["", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"];

    private delegate void Check<in T>(T source, FieldPath path, FieldErrors errors);

    public static void Validate(PodScope scope, FieldPath path)
    {
        var (volumes, errors) = (scope.Spec.Volumes, scope.Errors);
        var podName = scope.Meta?.Name ?? "";
        for (var i = 0; i < volumes.Count; i++)
        {
            var volume = volumes[i];
            var at = path.Index(i);
            var before = errors.Count;
            Source(volume, scope, at);
            if (volume.Name.Length == 0)
            {
                errors.Required(at.Child("name"));
            }
            else
            {
                errors.Label(at.Child("name"), volume.Name);
            }

            if (scope.Volume(volume.Name) is not null)
            {
                errors.Duplicate(at.Child("name"), volume.Name);
            }

            if (errors.Count == before)
            {
                scope.Volumes.Add(volume);
            }

            if (volume.PersistentVolumeClaim is { } claim && podName.Length > 0
                && volumes.Exists(other => other.Ephemeral is not null && claim.ClaimName == $"{podName}-{other.Name}"))
            {
                errors.Invalid(at.Child("persistentVolumeClaim", "claimName"), claim.ClaimName, "must not reference a PVC that gets created for an ephemeral volume");
            }
        }
    }

    public static void HostPath(HostPathVolumeSource source, FieldPath path, FieldErrors errors)
    {
        if (source.Path.Length == 0)
        {
            errors.Required(path.Child("path"));
            return;
        }

        Paths.NoBacksteps(source.Path, path.Child("path"), errors);
        if (source.Type is not null && Array.IndexOf(HostPathTypes, source.Type) < 0)
        {
            errors.NotSupported(path.Child("type"), source.Type, HostPathTypes);
        }
    }

    private static void Source(Volume volume, PodScope scope, FieldPath path)
    {
        var errors = scope.Errors;
        var count = 0;
        if (volume.EmptyDir is { } empty)
        {
            count++;
            if (empty.SizeLimit is { Sign: < 0 })
            {
                errors.Forbidden(path.Child("emptyDir", "sizeLimit"), "SizeLimit field must be a valid resource quantity");
            }
        }

        One(volume.HostPath, "hostPath", HostPath);
        One(volume.GitRepo, "gitRepo", RemoteVolumeValidation.GitRepo);
        One(volume.GcePersistentDisk, "gcePersistentDisk", (source, _, all) => RemoteVolumeValidation.GceDisk(source, path.Child("persistentDisk"), all));
        One(volume.AwsElasticBlockStore, "awsElasticBlockStore", RemoteVolumeValidation.AwsDisk);
        One(volume.Secret, "secret", Secret);
        One(volume.Nfs, "nfs", RemoteVolumeValidation.Nfs);
        One(volume.Iscsi, "iscsi", IscsiValidation.Validate);
        One(volume.Glusterfs, "glusterfs", RemoteVolumeValidation.Glusterfs);
        One(volume.Flocker, "flocker", RemoteVolumeValidation.Flocker);
        One(volume.PersistentVolumeClaim, "persistentVolumeClaim", Claim);
        One(volume.Rbd, "rbd", (source, at, all) => RemoteVolumeValidation.Rbd(source.Monitors, source.Image, at, all));
        One(volume.Cinder, "cinder", RemoteVolumeValidation.Cinder);
        One(volume.Cephfs, "cephfs", (source, at, all) => RemoteVolumeValidation.Monitors(source.Monitors, at, all));
        One(volume.Quobyte, "quobyte", RemoteVolumeValidation.Quobyte);
        One(volume.DownwardAPI, "downwardAPI", ProjectedVolumeValidation.DownwardApi);
        One(volume.Fc, "fc", RemoteVolumeValidation.FibreChannel);
        One(volume.FlexVolume, "flexVolume", (source, at, all) => RemoteVolumeValidation.Flex(source.Driver, source.Options, at, all));
        One(volume.ConfigMap, "configMap", ConfigMap);
        One(volume.AzureFile, "azureFile", (source, at, all) => RemoteVolumeValidation.AzureFile(source.SecretName, source.ShareName, at, all));
        One(volume.VsphereVolume, "vsphereVolume", (source, at, all) => RemoteVolumeValidation.Needs(source.VolumePath, at.Child("volumePath"), all));
        One(volume.PhotonPersistentDisk, "photonPersistentDisk", (source, at, all) => RemoteVolumeValidation.Needs(source.PdID, at.Child("pdID"), all));
        One(volume.PortworxVolume, "portworxVolume", (source, at, all) => RemoteVolumeValidation.Needs(source.VolumeID, at.Child("volumeID"), all));
        One(volume.AzureDisk, "azureDisk", RemoteVolumeValidation.AzureDisk);
        One(volume.Storageos, "storageos", RemoteVolumeValidation.StorageOs);
        One(volume.Projected, "projected", ProjectedVolumeValidation.Projected);
        One(volume.ScaleIO, "scaleIO", (source, at, all) => RemoteVolumeValidation.ScaleIo(source.Gateway, source.System, source.VolumeName, at, all));
        One(volume.Csi, "csi", RemoteVolumeValidation.Csi);
        One(volume.Ephemeral, "ephemeral", (source, at, all) => Ephemeral(source, volume.Name, scope, at, path));
        One(volume.Image, "image", (source, at, all) => Image(source, scope, at));
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
                errors.Forbidden(path.Child(field), OneType);
                return;
            }

            count++;
            check(source, path.Child(field), errors);
        }
    }

    private static void Secret(SecretVolumeSource source, FieldPath path, FieldErrors errors)
    {
        RemoteVolumeValidation.Needs(source.SecretName, path.Child("secretName"), errors);
        Paths.Mode(source.DefaultMode, path.Child("defaultMode"), errors);
        ProjectedVolumeValidation.Items(source.Items, path.Child("items"), errors);
    }

    private static void ConfigMap(ConfigMapVolumeSource source, FieldPath path, FieldErrors errors)
    {
        RemoteVolumeValidation.Needs(source.Name, path.Child("name"), errors);
        Paths.Mode(source.DefaultMode, path.Child("defaultMode"), errors);
        ProjectedVolumeValidation.Items(source.Items, path.Child("items"), errors);
    }

    private static void Claim(PersistentVolumeClaimVolumeSource source, FieldPath path, FieldErrors errors) =>
        RemoteVolumeValidation.Needs(source.ClaimName, path.Child("claimName"), errors);

    private static void Ephemeral(EphemeralVolumeSource source, string name, PodScope scope, FieldPath path, FieldPath volumePath)
    {
        if (source.VolumeClaimTemplate is not { } template)
        {
            scope.Errors.Required(path.Child("volumeClaimTemplate"));
            return;
        }

        var at = path.Child("volumeClaimTemplate");
        TemplateMetadata.Validate(template.Metadata, at.Child("metadata"), scope.Errors);
        ClaimValidation.Spec(template.Spec, at.Child("spec"), scope.Errors);
        if (scope.Meta is { Name.Length: > 0 } meta && name.Length > 0)
        {
            var claim = $"{meta.Name}-{name}";
            foreach (var message in Names.Dns1123Subdomain(claim))
            {
                scope.Errors.Invalid(volumePath.Child("name"), name, $"PVC name {GoString.Quote(claim)}: {message}");
            }
        }
    }

    private static void Image(ImageVolumeSource source, PodScope scope, FieldPath path)
    {
        if (scope.IsPod && source.Reference.Length == 0)
        {
            scope.Errors.Required(path.Child("reference"));
        }

        ContainerValidation.PullPolicy(source.PullPolicy, path.Child("pullPolicy"), scope.Errors);
    }
}
