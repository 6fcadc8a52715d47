using System.Text;
using Kubestrel.Streaming.RemoteCommands;

namespace Kubestrel.Streaming.Tests.Support;

/// <summary>Commands a test server runs.</summary>
internal static class Commands
{
    public static RemoteCommandOptions AllStreams { get; } = new(true, true, true, false);

    public static RemoteCommandOptions Outputs { get; } = new(false, true, true, false);

    public static RemoteCommandOptions Terminal { get; } = new(true, true, false, true);

    public static async ValueTask<RemoteCommandResult> CatAsync(RemoteCommandStreams streams, CancellationToken cancellationToken)
    {
        await streams.Stdin!.CopyToAsync(streams.Stdout!, cancellationToken);
        return RemoteCommandResult.Success;
    }

    public static RemoteCommandHandler Exit(int code) => async (streams, token) =>
    {
        await streams.Stdout!.WriteAsync("out"u8.ToArray(), token);
        await streams.Stderr!.WriteAsync("err"u8.ToArray(), token);
        return RemoteCommandResult.Exited(code);
    };

    public static async ValueTask<RemoteCommandResult> SizesAsync(RemoteCommandStreams streams, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var size in streams.Resizes!.WithCancellation(cancellationToken))
        {
            await streams.Stdout!.WriteAsync(Encoding.ASCII.GetBytes($"{size.Width}x{size.Height};"), cancellationToken);
            if (++count == 2)
            {
                break;
            }
        }

        return RemoteCommandResult.Success;
    }

    public static async IAsyncEnumerable<TerminalSize> TwoSizes()
    {
        yield return new TerminalSize(80, 24);
        await Task.Yield();
        yield return new TerminalSize(132, 50);
    }
}
