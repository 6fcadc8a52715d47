using Kubestrel.Runtimes.Processes;

namespace Kubestrel.Runtimes.Containerd;

/// <summary>How a start ended. With an <see cref="Error"/> (one line for the user) nothing was left running that was not running before.</summary>
public sealed record ContainerdStart(string? Error, ProcessIdentity Process, bool Adopted, ContainerdVersion Version)
{
    public bool Succeeded => Error is null;

    internal static ContainerdStart Failed(string error) => new(error, default, false, default);
}
