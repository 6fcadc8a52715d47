namespace Kubestrel.Machinery.Json;

/// <summary>JSON that is malformed or of a type the field does not take; the message is upstream's. Caught at the decoding boundary.</summary>
public sealed class JsonFormatException(string message) : Exception(message);
