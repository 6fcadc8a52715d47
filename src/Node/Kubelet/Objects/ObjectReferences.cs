using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;

namespace Kubestrel.Kubelet.Objects;

/// <summary>The config maps and secrets a pod names in its own namespace.</summary>
internal static class ObjectReferences
{
    public static HashSet<(bool IsSecret, string Name)> Of(Pod pod)
    {
        var found = new HashSet<(bool, string)>();
        foreach (var secret in pod.Spec.ImagePullSecrets)
        {
            found.Add((true, secret.Name));
        }

        foreach (var container in pod.AllContainers())
        {
            foreach (var source in container.EnvFrom)
            {
                Add(found, source.ConfigMapRef?.Name, source.SecretRef?.Name);
            }

            foreach (var variable in container.Env)
            {
                Add(found, variable.ValueFrom?.ConfigMapKeyRef?.Name, variable.ValueFrom?.SecretKeyRef?.Name);
            }
        }

        foreach (var volume in pod.Spec.Volumes)
        {
            Add(found, volume.ConfigMap?.Name, volume.Secret?.SecretName);
            foreach (var source in volume.Projected?.Sources ?? default)
            {
                Add(found, source.ConfigMap?.Name, source.Secret?.Name);
            }
        }

        return found;
    }

    private static void Add(HashSet<(bool, string)> found, string? configMap, string? secret)
    {
        if (configMap is not null)
        {
            found.Add((false, configMap));
        }

        if (secret is not null)
        {
            found.Add((true, secret));
        }
    }
}
