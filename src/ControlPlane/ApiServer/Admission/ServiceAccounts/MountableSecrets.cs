using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Admission.ServiceAccounts;

/// <summary>For accounts that ask for it: a pod uses no secrets but those its account lists. Texts are upstream's.</summary>
internal static class MountableSecrets
{
    public static string? Problem(ServiceAccount account, Pod pod)
    {
        var allowed = account.Secrets.Select(secret => secret.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var volume in pod.Spec.Volumes)
        {
            if (volume.Secret is { } secret && !allowed.Contains(secret.SecretName))
            {
                return $"volume with secret.secretName=\"{secret.SecretName}\" is not allowed because service account {account.Metadata.Name} does not reference that secret";
            }
        }

        foreach (var container in pod.Spec.InitContainers)
        {
            if (Problem("init container", container.Name, container.Env, container.EnvFrom, allowed, account) is { } problem)
            {
                return problem;
            }
        }

        foreach (var container in pod.Spec.Containers)
        {
            if (Problem("container", container.Name, container.Env, container.EnvFrom, allowed, account) is { } problem)
            {
                return problem;
            }
        }

        for (var i = 0; i < pod.Spec.ImagePullSecrets.Count; i++)
        {
            var name = pod.Spec.ImagePullSecrets[i].Name;
            if (!account.ImagePullSecrets.Exists(secret => secret.Name == name))
            {
                return $"imagePullSecrets[{i}].name=\"{name}\" is not allowed because service account {account.Metadata.Name} does not reference that imagePullSecret";
            }
        }

        return null;
    }

    public static string? EphemeralProblem(ServiceAccount account, Pod pod)
    {
        var allowed = account.Secrets.Select(secret => secret.Name).ToHashSet(StringComparer.Ordinal);
        return pod.Spec.EphemeralContainers
            .Select(container => Problem("ephemeral container", container.Name, container.Env, container.EnvFrom, allowed, account))
            .FirstOrDefault(problem => problem is not null);
    }

    private static string? Problem(
        string what, string name, ValueList<EnvVar> environment, ValueList<EnvFromSource> sources, HashSet<string> allowed, ServiceAccount account)
    {
        foreach (var variable in environment)
        {
            if (variable.ValueFrom?.SecretKeyRef is { } key && !allowed.Contains(key.Name))
            {
                return $"{what} {name} with envVar {variable.Name} referencing secret.secretName=\"{key.Name}\" is not allowed because service account {account.Metadata.Name} does not reference that secret";
            }
        }

        foreach (var source in sources)
        {
            if (source.SecretRef is { } secret && !allowed.Contains(secret.Name))
            {
                return $"{what} {name} with envFrom referencing secret.secretName=\"{secret.Name}\" is not allowed because service account {account.Metadata.Name} does not reference that secret";
            }
        }

        return null;
    }
}
