namespace Kubestrel.Kubelet.Plans;

/// <summary>What a container is killed for; decides whose grace period counts.</summary>
internal enum KillReason
{
    Unknown,
    StartupProbe,
    LivenessProbe,
    FailedPostStartHook,
}
