namespace Kubestrel.Streaming.Pumps;

/// <summary>How a <see cref="DuplexPump"/> ends.</summary>
public sealed record DuplexPumpOptions
{
    /// <summary>Each direction runs to its own end.</summary>
    public static DuplexPumpOptions Default { get; } = new();

    /// <summary>As upstream's upgrade proxy: when one direction has ended, everything ends.</summary>
    public static DuplexPumpOptions EitherEnds { get; } = new() { LingerAfterFirstEnd = TimeSpan.Zero };

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long the second direction may go on after the first has ended. It ends at once when the first direction failed or its
    /// end could not be passed on.</summary>
    public TimeSpan LingerAfterFirstEnd { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>Bytes per read; there is one such buffer per direction and no other queue.</summary>
    public int BufferSize { get; init; } = 32 * 1024;
}
