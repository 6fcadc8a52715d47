using Kubestrel.Kubelet.Containers;
using Kubestrel.Runtimes.Contract.Images;

namespace Kubestrel.Kubelet.Images;

/// <summary>The image to run, or why there is none.</summary>
/// <param name="Reference">What the runtime is told.</param>
internal readonly record struct ImageOutcome(string Reference, ImageInfo? Image, StartFailure? Failure)
{
    public static ImageOutcome Failed(string reason, string message, TimeSpan? retryAfter = null) => new("", null, new StartFailure(reason, message, retryAfter));
}
