namespace Kubestrel.Runtimes.Contract.Containers;

public sealed record ExecResult(int ExitCode, ReadOnlyMemory<byte> Stdout, ReadOnlyMemory<byte> Stderr);
