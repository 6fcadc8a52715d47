using Kubestrel.Runtimes.Contract.Containers;

namespace Kubestrel.Runtimes.Fake;

/// <summary>What a container of the fake runtime does. The default runs until it is stopped and exits with 0 at once on TERM.</summary>
public sealed record FakeProgram
{
    /// <summary>Lines on standard output at start.</summary>
    public IReadOnlyList<string> Output { get; init; } = [];

    /// <summary>Ends by itself with this code; null runs until told.</summary>
    public int? ExitCode { get; init; }

    /// <summary>When it ends by itself, after its start.</summary>
    public TimeSpan ExitAfter { get; init; }

    /// <summary>StartContainer fails with this message.</summary>
    public string? StartError { get; init; }

    /// <summary>StartContainer answers when this has completed.</summary>
    public Task StartGate { get; init; } = Task.CompletedTask;

    /// <summary>How long it takes to end after TERM. More than the grace time: it is killed, with code 137.</summary>
    public TimeSpan StopDelay { get; init; }

    /// <summary>Code after TERM.</summary>
    public int StopExitCode { get; init; }

    /// <summary>What commands in the container answer; the default is success without output.</summary>
    public Func<IReadOnlyList<string>, ExecResult> Exec { get; init; } = _ => new ExecResult(0, default, default);
}
