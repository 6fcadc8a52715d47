using Kubestrel.Client;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Node.V1;

namespace Kubestrel.Kubelet.Sandboxes;

/// <summary>The runtime handler a pod's runtime class names.</summary>
internal sealed class RuntimeClasses(IKubeClient client)
{
    /// <summary>Empty for the default handler; null where the class does not exist.</summary>
    public async Task<string?> HandlerOfAsync(Pod pod, CancellationToken cancellationToken)
    {
        if (pod.Spec.RuntimeClassName is not { Length: > 0 } name)
        {
            return "";
        }

        var read = await client.GetAsync<RuntimeClass>("", name, cancellationToken).ConfigureAwait(false);
        return read.ValueOrNull?.Handler;
    }
}
