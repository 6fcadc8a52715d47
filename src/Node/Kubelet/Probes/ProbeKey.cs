namespace Kubestrel.Kubelet.Probes;

internal readonly record struct ProbeKey(string PodUid, string Container, ProbeKind Kind);
