using Kubestrel.ApiServer.Authentication;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Resource.V1beta1;
using Kubestrel.Kinds.Storage.V1;

namespace Kubestrel.ApiServer.Authorization.Nodes;

/// <summary>
/// Whether a node has to do with an object: a pod bound to it refers to the object, directly or through a claim's volume. A node has some hundred pods at most, so
/// they are looked through at each question (tens of microseconds), and nothing is kept that each pod write would have to maintain.
/// </summary>
internal sealed class NodeRelations(NodePods pods, IObjectReader objects)
{
    public bool HasPod(string node, string @namespace, string name) => pods.Contains(node, @namespace, name);

    public bool HasConfigMap(string node, string @namespace, string name) =>
        pods.In(node, @namespace).Any(pod => PodReferences.ConfigMaps(pod).Contains(name));

    public bool HasSecret(string node, string @namespace, string name) =>
        pods.In(node, @namespace).Any(pod => PodReferences.Secrets(pod).Contains(name))
        || pods.In(node, "").Any(pod => Volumes(pod).Any(volume => VolumeSecrets.Of(volume).Contains((@namespace, name))));

    public bool HasServiceAccount(string node, string @namespace, string name) =>
        pods.In(node, @namespace).Any(pod => pod.Spec.ServiceAccountName == name);

    public bool HasVolumeClaim(string node, string @namespace, string name) =>
        pods.In(node, @namespace).Any(pod => PodReferences.VolumeClaims(pod).Contains(name));

    public bool HasVolume(string node, string name) =>
        objects.Get<PersistentVolume>("", name)?.Spec.ClaimRef is { } claim && HasVolumeClaim(node, claim.Namespace, claim.Name);

    public bool HasResourceClaim(string node, string @namespace, string name) =>
        pods.In(node, @namespace).Any(pod => PodReferences.ResourceClaims(pod).Contains(name));

    public bool HasVolumeAttachment(string node, string name) => objects.Get<VolumeAttachment>("", name)?.Spec.NodeName == node;

    public bool HasResourceSlice(string node, string name) => objects.Get<ResourceSlice>("", name)?.Spec.NodeName == node;

    private IEnumerable<PersistentVolume> Volumes(Pod pod)
    {
        foreach (var name in PodReferences.VolumeClaims(pod))
        {
            if (objects.Get<PersistentVolumeClaim>(pod.Metadata.Namespace, name) is { Spec.VolumeName: { Length: > 0 } volumeName }
                && objects.Get<PersistentVolume>("", volumeName) is { Spec.ClaimRef: { } claim } volume
                && claim.Namespace == pod.Metadata.Namespace && claim.Name == name)
            {
                yield return volume;
            }
        }
    }
}
