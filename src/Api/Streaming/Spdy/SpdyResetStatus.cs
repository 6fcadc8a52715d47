namespace Kubestrel.Streaming.Spdy;

/// <summary>Why a stream was reset (SPDY/3 draft 3.1, section 2.6.3).</summary>
public enum SpdyResetStatus : uint
{
    None = 0,
    ProtocolError = 1,
    InvalidStream = 2,
    RefusedStream = 3,
    UnsupportedVersion = 4,
    Cancel = 5,
    InternalError = 6,
    FlowControlError = 7,
    StreamInUse = 8,
    StreamAlreadyClosed = 9,
    InvalidCredentials = 10,
    FrameTooLarge = 11,
}
