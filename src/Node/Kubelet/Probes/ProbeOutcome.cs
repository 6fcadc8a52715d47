namespace Kubestrel.Kubelet.Probes;

internal enum ProbeOutcome
{
    Unknown,
    Success,
    Failure,
}
