using Microsoft.AspNetCore.Http;

namespace Kubestrel.Kubelet.Server.Endpoints;

/// <summary>/healthz: the agent's loops run.</summary>
internal sealed class HealthEndpoint : IEndpoint
{
    public string Name => "healthz";

    public Task HandleAsync(HttpContext context, IReadOnlyList<string> path, CancellationToken cancellationToken) =>
        Replies.TextAsync(context, StatusCodes.Status200OK, "ok", cancellationToken);
}
