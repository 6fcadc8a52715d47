namespace Kubestrel.Streaming.RemoteCommands;

/// <summary>Runs the command behind an exec or attach request on the given streams and says how it ended. The token fires when the server
/// stops; whether to stop when the client is gone is the handler's choice (<see cref="RemoteCommandStreams.PeerGone"/>).</summary>
public delegate ValueTask<RemoteCommandResult> RemoteCommandHandler(RemoteCommandStreams streams, CancellationToken cancellationToken);
