using Kubestrel.Client;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.Controllers;

/// <summary>The service accounts that controllers act as, so that whoever looks at kube-system finds them as everywhere.</summary>
internal static class ControllerAccounts
{
    private const string Namespace = "kube-system";

    /// <exception cref="InvalidOperationException">The API refuses one.</exception>
    public static Task EnsureAsync(IKubeClient client, IEnumerable<string> names, CancellationToken cancellationToken) =>
        Task.WhenAll(names.Select(name => EnsureAsync(client, name, cancellationToken)));

    private static async Task EnsureAsync(IKubeClient client, string name, CancellationToken cancellationToken)
    {
        var found = await client.GetAsync<ServiceAccount>(Namespace, name, cancellationToken).ConfigureAwait(false);
        if (found.IsSuccess)
        {
            return;
        }

        var account = new ServiceAccount { Metadata = ObjectMeta.Empty with { Namespace = Namespace, Name = name } };
        var made = found.IsNotFound ? await client.CreateAsync(account, cancellationToken).ConfigureAwait(false) : found;
        if (made is { IsSuccess: false, AlreadyExists: false })
        {
            throw new InvalidOperationException($"cannot make service account {Namespace}/{name}: {made.Error.Message}");
        }
    }
}
