namespace Kubestrel.Streaming.RemoteCommands;

/// <summary>The streams of one remote command as the side that runs it sees them. Streams that were not asked for are null.</summary>
public sealed record RemoteCommandStreams
{
    public required RemoteCommandOptions Options { get; init; }

    /// <summary>To read; ends when the client closes its input.</summary>
    public Stream? Stdin { get; init; }

    /// <summary>To write; a slow client makes writes wait.</summary>
    public Stream? Stdout { get; init; }

    public Stream? Stderr { get; init; }

    /// <summary>Terminal sizes as the client sends them; null without a terminal.</summary>
    public IAsyncEnumerable<TerminalSize>? Resizes { get; init; }

    /// <summary>Fires when the client's connection has ended before the command.</summary>
    public CancellationToken PeerGone { get; init; }
}
