namespace Kubestrel.Kubelet.Admission;

/// <summary>Why the node does not take a pod: reason and message of its status.</summary>
internal sealed record Rejection(string Reason, string Message);
