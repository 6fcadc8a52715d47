namespace Kubestrel.Streaming.RemoteCommands;

/// <summary>What a client joins to a remote command. Null streams are not asked for; with a terminal, stderr is not opened.</summary>
public sealed record RemoteCommandClientStreams
{
    /// <summary>Read and sent; its end closes the command's input.</summary>
    public Stream? Stdin { get; init; }

    public Stream? Stdout { get; init; }

    public Stream? Stderr { get; init; }

    public bool Tty { get; init; }

    /// <summary>Sizes of the client's terminal; used with <see cref="Tty"/> from v3 on.</summary>
    public IAsyncEnumerable<TerminalSize>? Resizes { get; init; }
}
