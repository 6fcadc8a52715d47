namespace Kubestrel.Streaming.RemoteCommands;

/// <summary>The boundary around a command handler: whatever it throws becomes a result that the client is told.</summary>
internal static class RemoteCommandInvoker
{
    public static async ValueTask<RemoteCommandResult> RunAsync(
        RemoteCommandHandler handler, RemoteCommandStreams streams, CancellationToken cancellationToken)
    {
        try
        {
            return await handler(streams, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return RemoteCommandResult.Failed(failure.Message);
        }
    }
}
