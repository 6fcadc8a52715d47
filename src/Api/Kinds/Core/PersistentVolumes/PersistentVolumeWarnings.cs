namespace Kubestrel.Kinds.Core.V1;

internal static class PersistentVolumeWarnings
{
    private static readonly (string Key, string Message)[] Annotations =
    [
        ("volume.beta.kubernetes.io/storage-class", "deprecated since v1.8; use \"storageClassName\" attribute instead"),
        ("volume.beta.kubernetes.io/mount-options", "deprecated since v1.31; use \"mountOptions\" attribute instead"),
    ];

    public static IReadOnlyList<string> Of(PersistentVolume volume)
    {
        List<string> warnings = [];
        foreach (var (key, message) in Annotations)
        {
            if (volume.Metadata.Annotations.ContainsKey(key))
            {
                warnings.Add($"metadata.annotations[{key}]: {message}");
            }
        }

        var spec = volume.Spec;
        if (spec.PersistentVolumeReclaimPolicy == "Recycle")
        {
            warnings.Add("spec.persistentVolumeReclaimPolicy: The Recycle reclaim policy is deprecated. Instead, the recommended approach is to use dynamic provisioning.");
        }

        var terms = spec.NodeAffinity?.Required?.NodeSelectorTerms ?? default;
        for (var i = 0; i < terms.Count; i++)
        {
            DeprecatedLabels.Warn(terms[i], FieldPath.Of("spec", "nodeAffinity", "required", "nodeSelectorTerms").Index(i), warnings);
        }

        Old(spec.Cephfs, "cephfs", "deprecated in v1.28, non-functional in v1.31+");
        Old(spec.PhotonPersistentDisk, "photonPersistentDisk", "deprecated in v1.11, non-functional in v1.16+");
        Old(spec.ScaleIO, "scaleIO", "deprecated in v1.16, non-functional in v1.22+");
        Old(spec.Storageos, "storageOS", "deprecated in v1.22, non-functional in v1.25+");
        Old(spec.Glusterfs, "glusterfs", "deprecated in v1.25, non-functional in v1.26+");
        Old(spec.Rbd, "rbd", "deprecated in v1.28, non-functional in v1.31+");
        return warnings;

        void Old(object? source, string field, string message)
        {
            if (source is not null)
            {
                warnings.Add($"spec.{field}: {message}");
            }
        }
    }
}
