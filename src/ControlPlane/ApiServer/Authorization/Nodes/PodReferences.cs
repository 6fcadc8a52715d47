using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Authorization.Nodes;

/// <summary>Names of the objects in a pod's namespace that the pod refers to: what its node may read, and what a mirror pod may not name.</summary>
internal static class PodReferences
{
    public static IEnumerable<string> Secrets(Pod pod) => SecretsOrEmpty(pod).Where(name => !string.IsNullOrEmpty(name))!;

    public static IEnumerable<string> ConfigMaps(Pod pod) => ConfigMapsOrEmpty(pod).Where(name => !string.IsNullOrEmpty(name))!;

    /// <summary>Persistent volume claims, also those made for ephemeral volumes (pod name, dash, volume name).</summary>
    public static IEnumerable<string> VolumeClaims(Pod pod)
    {
        foreach (var volume in pod.Spec.Volumes)
        {
            if (volume.PersistentVolumeClaim is { } claim)
            {
                yield return claim.ClaimName;
            }
            else if (volume.Ephemeral is not null)
            {
                yield return $"{pod.Metadata.Name}-{volume.Name}";
            }
        }
    }

    /// <summary>Resource claims by name, those from templates as far as the status says that they have been made.</summary>
    public static IEnumerable<string> ResourceClaims(Pod pod)
    {
        foreach (var claim in pod.Spec.ResourceClaims)
        {
            var name = claim.ResourceClaimName ?? pod.Status.ResourceClaimStatuses.Find(status => status.Name == claim.Name)?.ResourceClaimName;
            if (!string.IsNullOrEmpty(name))
            {
                yield return name;
            }
        }
    }

    private static IEnumerable<string?> SecretsOrEmpty(Pod pod)
    {
        foreach (var reference in pod.Spec.ImagePullSecrets)
        {
            yield return reference.Name;
        }

        foreach (var (environment, sources) in Environments(pod.Spec))
        {
            foreach (var source in sources)
            {
                yield return source.SecretRef?.Name;
            }

            foreach (var variable in environment)
            {
                yield return variable.ValueFrom?.SecretKeyRef?.Name;
            }
        }

        foreach (var volume in pod.Spec.Volumes)
        {
            yield return volume.AzureFile?.SecretName ?? volume.Cephfs?.SecretRef?.Name ?? volume.Cinder?.SecretRef?.Name
                ?? volume.FlexVolume?.SecretRef?.Name ?? volume.Rbd?.SecretRef?.Name ?? volume.Secret?.SecretName
                ?? volume.ScaleIO?.SecretRef?.Name ?? volume.Iscsi?.SecretRef?.Name ?? volume.Storageos?.SecretRef?.Name
                ?? volume.Csi?.NodePublishSecretRef?.Name;
            foreach (var source in volume.Projected?.Sources ?? default)
            {
                yield return source.Secret?.Name;
            }
        }
    }

    private static IEnumerable<string?> ConfigMapsOrEmpty(Pod pod)
    {
        foreach (var (environment, sources) in Environments(pod.Spec))
        {
            foreach (var source in sources)
            {
                yield return source.ConfigMapRef?.Name;
            }

            foreach (var variable in environment)
            {
                yield return variable.ValueFrom?.ConfigMapKeyRef?.Name;
            }
        }

        foreach (var volume in pod.Spec.Volumes)
        {
            yield return volume.ConfigMap?.Name;
            foreach (var source in volume.Projected?.Sources ?? default)
            {
                yield return source.ConfigMap?.Name;
            }
        }
    }

    private static IEnumerable<(ValueList<EnvVar> Environment, ValueList<EnvFromSource> Sources)> Environments(PodSpec spec) =>
        spec.InitContainers.Select(container => (container.Env, container.EnvFrom))
            .Concat(spec.Containers.Select(container => (container.Env, container.EnvFrom)))
            .Concat(spec.EphemeralContainers.Select(container => (container.Env, container.EnvFrom)));
}
