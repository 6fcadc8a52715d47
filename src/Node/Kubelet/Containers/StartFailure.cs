namespace Kubestrel.Kubelet.Containers;

/// <summary>Why a container could not be started: the reason and message of its waiting state.</summary>
/// <param name="RetryAfter">When to try again where a back-off says so.</param>
internal sealed record StartFailure(string Reason, string Message, TimeSpan? RetryAfter = null)
{
    public const string CrashLoopBackOff = "CrashLoopBackOff";
    public const string ImagePullBackOff = "ImagePullBackOff";

    public bool IsBackOff => Reason is CrashLoopBackOff or ImagePullBackOff;
}
