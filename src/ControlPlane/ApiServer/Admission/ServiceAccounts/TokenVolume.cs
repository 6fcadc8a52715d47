using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Admission.ServiceAccounts;

/// <summary>The volume with which a pod reaches the API: its token, the cluster's certificate authority, and its namespace.</summary>
internal static class TokenVolume
{
    private const string NamePrefix = "kube-api-access-";
    private const string MountPath = "/var/run/secrets/kubernetes.io/serviceaccount";

    private static readonly ProjectedVolumeSource s_source = new()
    {
        DefaultMode = 0b110_100_100,
        Sources =
        [
            new VolumeProjection { ServiceAccountToken = new ServiceAccountTokenProjection { Path = "token", ExpirationSeconds = 3607 } },
            new VolumeProjection
            {
                ConfigMap = new ConfigMapProjection { Name = "kube-root-ca.crt", Items = [new KeyToPath { Key = "ca.crt", Path = "ca.crt" }] },
            },
            new VolumeProjection
            {
                DownwardAPI = new DownwardAPIProjection
                {
                    Items =
                    [
                        new DownwardAPIVolumeFile
                        {
                            Path = "namespace", FieldRef = new ObjectFieldSelector { ApiVersion = "v1", FieldPath = "metadata.namespace" },
                        },
                    ],
                },
            },
        ],
    };

    /// <summary>The pod with the volume mounted in every container that mounts nothing there itself.</summary>
    public static Pod Mount(Pod pod, Func<string> nameSuffix)
    {
        var existing = pod.Spec.Volumes.Find(volume => volume.Name.StartsWith(NamePrefix, StringComparison.Ordinal));
        if (!pod.Spec.InitContainers.Exists(Needs) && !pod.Spec.Containers.Exists(Needs))
        {
            return pod;
        }

        var name = existing?.Name ?? NamePrefix + nameSuffix();
        var mount = new VolumeMount { Name = name, ReadOnly = true, MountPath = MountPath };
        return pod with
        {
            Spec = pod.Spec with
            {
                InitContainers = pod.Spec.InitContainers.Map(Add),
                Containers = pod.Spec.Containers.Map(Add),
                Volumes = existing is null ? pod.Spec.Volumes.Add(new Volume { Name = name, Projected = s_source }) : pod.Spec.Volumes,
            },
        };

        Container Add(Container container) => Needs(container) ? container with { VolumeMounts = container.VolumeMounts.Add(mount) } : container;
    }

    private static bool Needs(Container container) => !container.VolumeMounts.Exists(mount => mount.MountPath == MountPath);
}
