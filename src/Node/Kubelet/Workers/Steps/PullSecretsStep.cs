using Kubestrel.Client.Events;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Images;
using Kubestrel.Kubelet.Objects;

namespace Kubestrel.Kubelet.Workers.Steps;

/// <summary>Reads the pod's image pull secrets; missing ones are told and left out.</summary>
internal sealed class PullSecretsStep(IPodObjects objects, IEventRecorder events) : ISyncStep
{
    public async Task<StepOutcome> RunAsync(SyncContext context, CancellationToken cancellationToken)
    {
        var found = new List<Secret>();
        var missing = new List<string>();
        foreach (var reference in context.Pod.Spec.ImagePullSecrets.Where(reference => reference.Name.Length > 0))
        {
            var read = await objects.GetSecretAsync(context.Pod.Metadata.Namespace, reference.Name, cancellationToken).ConfigureAwait(false);
            if (read.IsSuccess)
            {
                found.Add(read.Value);
            }
            else
            {
                missing.Add(reference.Name);
            }
        }

        if (missing.Count > 0)
        {
            events.Record(
                context.Pod,
                "Warning",
                "FailedToRetrieveImagePullSecret",
                $"Unable to retrieve some image pull secrets ({string.Join(", ", missing)}); attempting to pull the image may not succeed.");
        }

        context.Keyring = Keyring.From(found);
        return StepOutcome.Continue;
    }
}
