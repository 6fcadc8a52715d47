using Kubestrel.Streaming.Spdy;

namespace Kubestrel.Streaming.PortForwards;

/// <summary>The two streams of one forwarded connection, as far as they have come.</summary>
internal sealed class PortForwardPair(string requestId)
{
    public string RequestId => requestId;

    public SpdyStream? Error { get; set; }

    public SpdyStream? Data { get; set; }

    public TaskCompletionSource Complete { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
