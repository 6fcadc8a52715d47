namespace Kubestrel.PodNetwork.Commands;

/// <summary>How a command ended. <see cref="ExitCode"/> is -1 where it could not be started; <see cref="Stderr"/> says why then.</summary>
public sealed record NetworkCommandResult(int ExitCode, string Stdout, string Stderr)
{
    public bool Succeeded => ExitCode == 0;
}
