namespace Kubestrel.Runtimes.Contract.Streaming;

/// <summary>With a tty there is no stderr.</summary>
public sealed record AttachStreamRequest(string ContainerId, bool Tty, bool Stdin, bool Stdout, bool Stderr);
