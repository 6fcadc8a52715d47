namespace Kubestrel.Kubelet.Plans;

/// <param name="Message">Text of the Killing event; empty is "Stopping container NAME".</param>
internal sealed record ContainerKill(string Id, string Name, string Message, KillReason Reason);
