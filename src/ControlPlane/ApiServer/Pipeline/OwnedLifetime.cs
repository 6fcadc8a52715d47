using Microsoft.Extensions.Hosting;

namespace Kubestrel.ApiServer.Pipeline;

/// <summary>The web host lives as long as its owner says: it does not listen to the process' signals.</summary>
internal sealed class OwnedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
