namespace Kubestrel.Kubelet.Probes;

internal enum ProbeKind
{
    Readiness,
    Liveness,
    Startup,
}
