namespace Kubestrel.Streaming.RemoteCommands;

/// <summary>Which streams an exec or attach request wants. With a terminal, stderr is part of stdout.</summary>
public readonly record struct RemoteCommandOptions(bool Stdin, bool Stdout, bool Stderr, bool Tty);
