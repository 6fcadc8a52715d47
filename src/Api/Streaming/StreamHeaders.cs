namespace Kubestrel.Streaming;

/// <summary>Header names and stream types that tell the streams of one connection apart (core/v1 constants).</summary>
public static class StreamHeaders
{
    public const string StreamType = "streamType";
    public const string Port = "port";
    public const string RequestId = "requestID";

    public const string Error = "error";
    public const string Stdin = "stdin";
    public const string Stdout = "stdout";
    public const string Stderr = "stderr";
    public const string Resize = "resize";
    public const string Data = "data";
}
