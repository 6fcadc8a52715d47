namespace Kubestrel.Kinds.Core.V1;

/// <summary>Defaults of a pod's volumes; a volume without any source is an emptyDir.</summary>
internal static class VolumeDefaults
{
    private const int Mode = 0b110_100_100;
    private const int TokenSeconds = 3600;

    public static Volume Apply(Volume volume) => volume switch
    {
        { ConfigMap: { DefaultMode: null } source } => volume with { ConfigMap = source with { DefaultMode = Mode } },
        { Secret: { DefaultMode: null } source } => volume with { Secret = source with { DefaultMode = Mode } },
        { Projected: { } source } => Changed(volume, Projected(source)),
        { DownwardAPI: { } source } => Changed(volume, DownwardApi(source)),
        { HostPath: { Type: null } source } => volume with { HostPath = source with { Type = "" } },
        { Ephemeral.VolumeClaimTemplate: { } template } => Changed(volume, template, ClaimDefaults.Apply(template.Spec)),
        { Image: { PullPolicy.Length: 0 } source } => volume with { Image = source with { PullPolicy = ImageTag.PullPolicy(source.Reference) } },
        { Iscsi: { IscsiInterface.Length: 0 } source } => volume with { Iscsi = source with { IscsiInterface = "default" } },
        { Rbd: { } source } when source is { Pool.Length: 0 } or { User.Length: 0 } or { Keyring.Length: 0 } => volume with
        {
            Rbd = source with { Pool = Or(source.Pool, "rbd"), User = Or(source.User, "admin"), Keyring = Or(source.Keyring, "/etc/ceph/keyring") },
        },
        { ScaleIO: { } source } when source is { StorageMode.Length: 0 } or { FsType.Length: 0 } => volume with
        {
            ScaleIO = source with { StorageMode = Or(source.StorageMode, "ThinProvisioned"), FsType = Or(source.FsType, "xfs") },
        },
        { AzureDisk: { } source } when AzureDisk(source) is var disk && !ReferenceEquals(disk, source) => volume with { AzureDisk = disk },
        _ => VolumeSources.Count(volume) == 0 ? volume with { EmptyDir = EmptyDirVolumeSource.Empty } : volume,
    };

    internal static AzureDiskVolumeSource AzureDisk(AzureDiskVolumeSource source) => source is { CachingMode: not null, FsType: not null, ReadOnly: not null, Kind: not null }
        ? source
        : source with { CachingMode = source.CachingMode ?? "ReadWrite", FsType = source.FsType ?? "ext4", ReadOnly = source.ReadOnly ?? false, Kind = source.Kind ?? "Shared" };

    private static Volume Changed(Volume volume, ProjectedVolumeSource source) =>
        ReferenceEquals(source, volume.Projected) ? volume : volume with { Projected = source };

    private static Volume Changed(Volume volume, DownwardAPIVolumeSource source) =>
        ReferenceEquals(source, volume.DownwardAPI) ? volume : volume with { DownwardAPI = source };

    private static Volume Changed(Volume volume, PersistentVolumeClaimTemplate template, PersistentVolumeClaimSpec spec) =>
        ReferenceEquals(spec, template.Spec) ? volume : volume with { Ephemeral = volume.Ephemeral! with { VolumeClaimTemplate = template with { Spec = spec } } };

    private static ProjectedVolumeSource Projected(ProjectedVolumeSource source)
    {
        var sources = source.Sources.Map(Projection);
        return source.DefaultMode is not null && sources == source.Sources ? source : source with { DefaultMode = source.DefaultMode ?? Mode, Sources = sources };
    }

    private static VolumeProjection Projection(VolumeProjection projection) => projection switch
    {
        { ServiceAccountToken: { ExpirationSeconds: null } token } => projection with { ServiceAccountToken = token with { ExpirationSeconds = TokenSeconds } },
        { DownwardAPI: { } source } when source.Items.Map(FieldVersion) is var items && items != source.Items =>
            projection with { DownwardAPI = source with { Items = items } },
        _ => projection,
    };

    private static DownwardAPIVolumeSource DownwardApi(DownwardAPIVolumeSource source)
    {
        var items = source.Items.Map(FieldVersion);
        return source.DefaultMode is not null && items == source.Items ? source : source with { DefaultMode = source.DefaultMode ?? Mode, Items = items };
    }

    private static DownwardAPIVolumeFile FieldVersion(DownwardAPIVolumeFile file) =>
        file.FieldRef is { ApiVersion.Length: 0 } field ? file with { FieldRef = field with { ApiVersion = "v1" } } : file;

    private static string Or(string value, string fallback) => value.Length == 0 ? fallback : value;
}
