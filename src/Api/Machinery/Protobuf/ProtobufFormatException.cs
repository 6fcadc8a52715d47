namespace Kubestrel.Machinery.Protobuf;

/// <summary>Bytes that are not a message of the expected type. Caught at the decoding boundary.</summary>
public sealed class ProtobufFormatException(string message) : Exception(message);
