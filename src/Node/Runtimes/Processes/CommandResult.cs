namespace Kubestrel.Runtimes.Processes;

/// <summary>How a command ended. <see cref="ExitCode"/> is -1 where it could not be started; <see cref="Stderr"/> says why then.</summary>
public sealed record CommandResult(int ExitCode, string Stdout, string Stderr)
{
    public bool Succeeded => ExitCode == 0;
}
