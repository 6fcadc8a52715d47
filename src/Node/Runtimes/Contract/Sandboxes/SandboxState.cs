namespace Kubestrel.Runtimes.Contract.Sandboxes;

public enum SandboxState
{
    Ready = 0,
    NotReady = 1,
}
