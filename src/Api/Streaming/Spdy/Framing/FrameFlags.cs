namespace Kubestrel.Streaming.Spdy.Framing;

/// <summary>Frame flags: FIN ends the sender's side of a stream; UNIDIRECTIONAL (SYN_STREAM only) says the receiver may not write.</summary>
[Flags]
internal enum FrameFlags : byte
{
    None = 0,
    Fin = 1,
    Unidirectional = 2,
}
