namespace Kubestrel.Runtimes.Contract.Streaming;

/// <summary>With a tty there is no stderr.</summary>
public sealed record ExecStreamRequest(string ContainerId, IReadOnlyList<string> Command, bool Tty, bool Stdin, bool Stdout, bool Stderr);
