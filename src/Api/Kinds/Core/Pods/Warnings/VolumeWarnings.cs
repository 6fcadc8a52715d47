namespace Kubestrel.Kinds.Core.V1;

/// <summary>Volumes of old kinds, and files in one volume that hide each other.</summary>
internal static class VolumeWarnings
{
    public static void Collect(PodSpec spec, FieldPath path, List<string> warnings)
    {
        for (var i = 0; i < spec.Volumes.Count; i++)
        {
            var volume = spec.Volumes[i];
            var at = path.Index(i);
            Old(volume.PhotonPersistentDisk, "photonPersistentDisk", "deprecated in v1.11, non-functional in v1.16+", at, warnings);
            Old(volume.GitRepo, "gitRepo", "deprecated in v1.11", at, warnings);
            Old(volume.ScaleIO, "scaleIO", "deprecated in v1.16, non-functional in v1.22+", at, warnings);
            Old(volume.Flocker, "flocker", "deprecated in v1.22, non-functional in v1.25+", at, warnings);
            Old(volume.Storageos, "storageOS", "deprecated in v1.22, non-functional in v1.25+", at, warnings);
            Old(volume.Quobyte, "quobyte", "deprecated in v1.22, non-functional in v1.25+", at, warnings);
            Old(volume.Glusterfs, "glusterfs", "deprecated in v1.25, non-functional in v1.26+", at, warnings);
            if (volume.Ephemeral?.VolumeClaimTemplate is { } template)
            {
                ClaimWarnings.Collect(template.Spec, at.Child("ephemeral", "volumeClaimTemplate").Child("spec"), warnings);
            }

            Old(volume.Cephfs, "cephfs", "deprecated in v1.28, non-functional in v1.31+", at, warnings);
            Old(volume.Rbd, "rbd", "deprecated in v1.28, non-functional in v1.31+", at, warnings);
        }

        foreach (var volume in spec.Volumes)
        {
            Overlaps(volume, warnings);
        }
    }

    private static void Old(object? source, string field, string message, FieldPath path, List<string> warnings)
    {
        if (source is not null)
        {
            warnings.Add($"{path.Child(field)}: {message}");
        }
    }

    private static void Overlaps(Volume volume, List<string> warnings)
    {
        List<FileInVolume> files = [];
        if (volume.ConfigMap is { } map)
        {
            Add(map.Items, "", $"ConfigMap \"{map.Name}\"");
        }
        else if (volume.Secret is { } secret)
        {
            Add(secret.Items, "", $"Secret \"{secret.SecretName}\"");
        }
        else if (volume.DownwardAPI is { } downward)
        {
            Files(downward.Items, "", "DownwardAPI");
        }

        foreach (var source in volume.Projected?.Sources ?? default)
        {
            const string Kind = "Projected";
            if (source == VolumeProjection.Empty)
            {
                warnings.Add($"volume \"{volume.Name}\" (Projected) has no sources provided");
            }
            else if (source.ConfigMap is { } projectedMap)
            {
                Add(projectedMap.Items, $"ConfigMap \"{projectedMap.Name}\"", Kind);
            }
            else if (source.Secret is { } projectedSecret)
            {
                Add(projectedSecret.Items, $"Secret \"{projectedSecret.Name}\"", Kind);
            }
            else if (source.DownwardAPI is { } projectedDownward)
            {
                Files(projectedDownward.Items, "DownwardAPI", Kind);
            }
            else if (source.ServiceAccountToken is { } token)
            {
                One(new(token.Path.TrimEnd('/'), "ServiceAccountToken"), Kind);
            }
            else if (source.ClusterTrustBundle is { } bundle)
            {
                One(new(bundle.Path.TrimEnd('/'), $"ClusterTrustBundle \"{bundle.Name ?? bundle.SignerName}\""), Kind);
            }
        }

        void Add(ValueList<KeyToPath> items, string source, string kind)
        {
            foreach (var item in items)
            {
                One(new(item.Path.TrimEnd('/'), source), kind);
            }
        }

        void Files(ValueList<DownwardAPIVolumeFile> items, string source, string kind)
        {
            foreach (var item in items)
            {
                One(new(item.Path.TrimEnd('/'), source), kind);
            }
        }

        void One(FileInVolume file, string kind)
        {
            foreach (var other in files)
            {
                if (file.Meets(other))
                {
                    warnings.Add($"volume \"{volume.Name}\" ({kind}): overlapping paths: {file} with {other}");
                }
            }

            files.Add(file);
        }
    }

    private readonly record struct FileInVolume(string Path, string Source)
    {
        public bool Meets(FileInVolume other) => Path.Length > 0 && other.Path.Length > 0
            && ((other.Path + "/").StartsWith(Path + "/", StringComparison.Ordinal) || (Path + "/").StartsWith(other.Path + "/", StringComparison.Ordinal));

        public override string ToString() => Source.Length > 0 ? $"\"{Path}\" ({Source})" : $"\"{Path}\"";
    }
}
