using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Statuses;
using Kubestrel.Kubelet.Workers;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.Kubelet.Server.Endpoints;

/// <summary>/pods: the pods bound to the node with their statuses as the agent has them.</summary>
internal sealed class PodsEndpoint(PodDirector director, StatusManager statuses) : IEndpoint
{
    public string Name => "pods";

    public Task HandleAsync(HttpContext context, IReadOnlyList<string> path, CancellationToken cancellationToken) =>
        Replies.ObjectAsync(
            context,
            PodList.Empty with
            {
                ApiVersion = "v1",
                Kind = "PodList",
                Items = director.Pods.Select(pod => pod with { Status = statuses.Get(pod.Metadata.Uid) ?? pod.Status }).ToValueList(),
            },
            cancellationToken);
}
