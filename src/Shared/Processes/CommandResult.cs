namespace Kubestrel.Processes;

/// <summary>How a command ended. <see cref="ExitCode"/> is 127 where it could not be started, as a shell says it; <see cref="Stderr"/> tells why then.</summary>
public sealed record CommandResult(int ExitCode, string Stdout, string Stderr)
{
    public const int NotStarted = 127;

    public bool Succeeded => ExitCode == 0;
}
