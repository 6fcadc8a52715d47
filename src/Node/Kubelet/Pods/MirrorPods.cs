using Kubestrel.Client;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Nodes;

namespace Kubestrel.Kubelet.Pods;

/// <summary>Makes and removes the API's pictures of static pods.</summary>
internal sealed class MirrorPods(IKubeClient client, NodeFacts node)
{
    /// <summary>True when the mirror shows the pod as it is.</summary>
    public async Task<bool> EnsureAsync(Pod pod, Pod? mirror, CancellationToken cancellationToken)
    {
        if (mirror is not null)
        {
            var hash = pod.Metadata.Annotations.GetValueOrDefault(PodFacts.ConfigHash);
            if (!mirror.IsDeleting() && mirror.Metadata.Annotations.GetValueOrDefault(PodFacts.ConfigMirror) == hash)
            {
                return true;
            }

            await DeleteAsync(mirror, cancellationToken).ConfigureAwait(false);
            return false;
        }

        if (node.Node is not { } owner)
        {
            return false;
        }

        var annotations = pod.Metadata.Annotations.With(PodFacts.ConfigMirror, pod.Metadata.Annotations.GetValueOrDefault(PodFacts.ConfigHash, ""));
        var created = await client.CreateAsync(
            pod with
            {
                Metadata = pod.Metadata with
                {
                    Uid = "",
                    ResourceVersion = "",
                    Annotations = annotations,
                    OwnerReferences =
                    [
                        OwnerReference.Empty with { ApiVersion = "v1", Kind = "Node", Name = owner.Metadata.Name, Uid = owner.Metadata.Uid, Controller = true },
                    ],
                },
                Status = PodStatus.Empty,
            },
            cancellationToken).ConfigureAwait(false);
        return created.IsSuccess || created.AlreadyExists;
    }

    public async Task DeleteAsync(Pod mirror, CancellationToken cancellationToken)
    {
        var options = new DeleteOptions { GracePeriodSeconds = 0, Preconditions = new() { Uid = mirror.Metadata.Uid } };
        await client.DeleteAsync<Pod>(mirror.Metadata.Namespace, mirror.Metadata.Name, cancellationToken, options).ConfigureAwait(false);
    }
}
