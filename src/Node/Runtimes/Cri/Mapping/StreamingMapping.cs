using Kubestrel.Runtimes.Contract.Streaming;

namespace Kubestrel.Runtimes.Cri.Mapping;

internal static class StreamingMapping
{
    public static Wire.ExecRequest ToWire(ExecStreamRequest request) => new()
    {
        ContainerId = request.ContainerId,
        Cmd = { request.Command },
        Tty = request.Tty,
        Stdin = request.Stdin,
        Stdout = request.Stdout,
        Stderr = request.Stderr,
    };

    public static Wire.AttachRequest ToWire(AttachStreamRequest request) => new()
    {
        ContainerId = request.ContainerId,
        Tty = request.Tty,
        Stdin = request.Stdin,
        Stdout = request.Stdout,
        Stderr = request.Stderr,
    };
}
