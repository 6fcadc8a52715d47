using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Cgroups;
using Kubestrel.Kubelet.Plans;
using Kubestrel.Runtimes.Contract.Containers;

namespace Kubestrel.Kubelet.Containers;

/// <summary>Gives a running container new limits: the pod's group is raised first and lowered last, so that it never is in the way.</summary>
internal sealed class ContainerResizer(IContainerUpdater updater, ResourceBuilder resources, CgroupManager cgroups)
{
    public async Task<bool> ApplyAsync(Pod pod, ContainerResize resize, CancellationToken cancellationToken)
    {
        cgroups.Update(pod);
        var updated = await updater.UpdateContainerResourcesAsync(resize.Id, resources.ForContainer(pod, resize.Container), cancellationToken).ConfigureAwait(false);
        cgroups.Update(pod);
        return updated.IsOk;
    }
}
