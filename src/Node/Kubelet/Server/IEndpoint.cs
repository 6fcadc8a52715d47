using Microsoft.AspNetCore.Http;

namespace Kubestrel.Kubelet.Server;

/// <summary>Answers requests whose path begins with one name.</summary>
internal interface IEndpoint
{
    /// <summary>The first part of the path.</summary>
    string Name { get; }

    /// <param name="path">The parts behind the name.</param>
    Task HandleAsync(HttpContext context, IReadOnlyList<string> path, CancellationToken cancellationToken);
}
