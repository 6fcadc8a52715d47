using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.ApiServer.Authorization.Nodes;

/// <summary>The secrets a bound volume names that a node needs for mounting it. One without a namespace is in the claim's.</summary>
internal static class VolumeSecrets
{
    public static IEnumerable<(string Namespace, string Name)> Of(PersistentVolume volume)
    {
        var spec = volume.Spec;
        var claimNamespace = spec.ClaimRef?.Namespace ?? "";
        if (spec.AzureFile is { } azure)
        {
            return One(azure.SecretNamespace, azure.SecretName);
        }

        if (spec.Csi is { } csi)
        {
            SecretReference?[] visible = [csi.NodePublishSecretRef, csi.NodeStageSecretRef, csi.NodeExpandSecretRef];
            return visible.SelectMany(reference => reference is null ? [] : One(reference.Namespace, reference.Name));
        }

        var secret = spec.Cephfs?.SecretRef ?? spec.Cinder?.SecretRef ?? spec.FlexVolume?.SecretRef ?? spec.Rbd?.SecretRef ?? spec.ScaleIO?.SecretRef
            ?? spec.Iscsi?.SecretRef;
        if (secret is not null)
        {
            return One(secret.Namespace, secret.Name);
        }

        return spec.Storageos?.SecretRef is { } storageos ? One(storageos.Namespace, storageos.Name) : [];

        IEnumerable<(string, string)> One(string? @namespace, string name) =>
            name.Length == 0 ? [] : [(string.IsNullOrEmpty(@namespace) ? claimNamespace : @namespace, name)];
    }
}
