using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.RuntimeState;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.Kubelet.Server.Endpoints;

/// <summary>/runningpods: what runs in the runtime, whether the API knows it or not.</summary>
internal sealed class RunningPodsEndpoint(RuntimeCache cache) : IEndpoint
{
    public string Name => "runningpods";

    public Task HandleAsync(HttpContext context, IReadOnlyList<string> path, CancellationToken cancellationToken) =>
        Replies.ObjectAsync(
            context,
            PodList.Empty with { ApiVersion = "v1", Kind = "PodList", Items = cache.Pods.Where(pod => pod.IsRunning).Select(Describe).ToValueList() },
            cancellationToken);

    private static Pod Describe(RuntimePod pod) => Pod.Empty with
    {
        Metadata = ObjectMeta.Empty with { Name = pod.Name, Namespace = pod.Namespace, Uid = pod.Uid },
        Spec = PodSpec.Empty with
        {
            Containers = pod.RunningContainers.Select(container => Container.Empty with { Name = container.Metadata.Name, Image = container.Image }).ToValueList(),
        },
    };
}
