using System.Collections.Concurrent;
using System.Globalization;
using Kubestrel.Client.Events;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Backoff;
using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Images;
using Kubestrel.Runtimes.Contract.Sandboxes;

namespace Kubestrel.Kubelet.Images;

/// <summary>Has the image of a container on the node, by its pull policy; failed pulls back off from 10 s to 5 min.</summary>
internal sealed class ImageManager(
    IImageReader reader, IImagePuller puller, ImagePullGate gate, BackoffTable backoff, IEventRecorder events, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, string> _lastErrors = new(StringComparer.Ordinal);

    /// <param name="fieldPath">The container the events are about.</param>
    public async Task<ImageOutcome> EnsureAsync(
        Pod pod, string fieldPath, string image, string policy, Keyring keyring, SandboxConfig sandbox, CancellationToken cancellationToken)
    {
        if (ImageName.WithDefaultTag(image, out var error) is not { } reference)
        {
            var message = $"Failed to apply default image tag {GoString.Quote(image)}: {error}";
            events.Record(pod, "Warning", "InspectFailed", message, fieldPath);
            return ImageOutcome.Failed("InvalidImageName", message);
        }

        var spec = new ImageSpec(reference);
        if (policy != "Always")
        {
            var found = await reader.GetImageAsync(spec, cancellationToken).ConfigureAwait(false);
            if (!found.IsOk)
            {
                var message = $"Failed to inspect image \"\": {found.Error}";
                events.Record(pod, "Warning", "InspectFailed", message, fieldPath);
                return ImageOutcome.Failed("ImageInspectError", message);
            }

            if (found.Value.Image is { } present)
            {
                events.Record(pod, "Normal", "Pulled", $"Container image {GoString.Quote(image)} already present on machine", fieldPath);
                return new ImageOutcome(present.Id, present, null);
            }

            if (policy == "Never")
            {
                var message = $"Container image {GoString.Quote(image)} is not present with pull policy of Never";
                events.Record(pod, "Warning", "ErrImageNeverPull", message, fieldPath);
                return ImageOutcome.Failed("ErrImageNeverPull", message);
            }
        }

        return await PullAsync(pod, fieldPath, image, spec, keyring, sandbox, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ImageOutcome> PullAsync(
        Pod pod, string fieldPath, string image, ImageSpec spec, Keyring keyring, SandboxConfig sandbox, CancellationToken cancellationToken)
    {
        var key = $"{pod.Metadata.Uid}_{image}";
        if (backoff.RemainingSinceFailure(key) is var left && left > TimeSpan.Zero)
        {
            var message = $"Back-off pulling image {GoString.Quote(image)}";
            events.Record(pod, "Normal", "BackOff", message, fieldPath);
            return ImageOutcome.Failed(
                Containers.StartFailure.ImagePullBackOff, _lastErrors.TryGetValue(key, out var last) ? $"{message}: {last}" : message, left);
        }

        _lastErrors.TryRemove(key, out _);
        events.Record(pod, "Normal", "Pulling", $"Pulling image {GoString.Quote(image)}", fieldPath);
        var asked = time.GetTimestamp();
        var (pulled, duration) = await gate.RunAsync(
            async () =>
            {
                var started = time.GetTimestamp();
                var result = await PullWithCredentialsAsync(spec, keyring, sandbox, cancellationToken).ConfigureAwait(false);
                return (result, time.GetElapsedTime(started));
            },
            cancellationToken).ConfigureAwait(false);
        if (!pulled.IsOk)
        {
            events.Record(pod, "Warning", "Failed", $"Failed to pull image {GoString.Quote(image)}: {pulled.Error}", fieldPath);
            backoff.Next(key, time.GetUtcNow());
            var (reason, message) = Explain(image, pulled.Error.ToString());
            _lastErrors[key] = $"{reason}: {message}";
            return ImageOutcome.Failed(reason, message);
        }

        var lookup = await reader.GetImageAsync(spec, cancellationToken).ConfigureAwait(false);
        var info = lookup.IsOk ? lookup.Value.Image : null;
        events.Record(
            pod,
            "Normal",
            "Pulled",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Successfully pulled image {GoString.Quote(image)} in {Round(duration)} ({Round(time.GetElapsedTime(asked))} including waiting). Image size: {info?.SizeBytes ?? 0} bytes."),
            fieldPath);
        backoff.Collect();
        return new ImageOutcome(pulled.Value, info, null);
    }

    private async Task<RuntimeResult<string>> PullWithCredentialsAsync(ImageSpec spec, Keyring keyring, SandboxConfig sandbox, CancellationToken cancellationToken)
    {
        var credentials = ImageName.Parse(spec.Image, out _) is { } name ? keyring.Lookup(name.Repository) : [];
        if (credentials.Count == 0)
        {
            return await puller.PullImageAsync(spec, null, sandbox, cancellationToken).ConfigureAwait(false);
        }

        RuntimeResult<string> last = default;
        foreach (var credential in credentials)
        {
            last = await puller.PullImageAsync(spec, credential, sandbox, cancellationToken).ConfigureAwait(false);
            if (last.IsOk)
            {
                break;
            }
        }

        return last;
    }

    private static (string Reason, string Message) Explain(string image, string error)
    {
        foreach (var (reason, cause) in new[] { ("RegistryUnavailable", "the registry is unavailable"), ("SignatureValidationFailed", "the signature validation failed") })
        {
            if (error.StartsWith(reason, StringComparison.Ordinal))
            {
                return (reason, $"image pull failed for {image} because {cause}{error[reason.Length..]}");
            }
        }

        return ("ErrImagePull", error);
    }

    private static Duration Round(TimeSpan span) => Duration.From(TimeSpan.FromMilliseconds(Math.Floor(span.TotalMilliseconds)));
}
