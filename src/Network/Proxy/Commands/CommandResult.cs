namespace Kubestrel.Proxy.Commands;

/// <summary>Exit code, standard output and standard error of a finished program.</summary>
public readonly record struct CommandResult(int ExitCode, string Output, string Error)
{
    public bool Succeeded => ExitCode == 0;
}
