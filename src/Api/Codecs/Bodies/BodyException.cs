namespace Kubestrel.Codecs.Bodies;

/// <summary>A body that cannot be decoded; caught by <see cref="BodyDecoder"/>.</summary>
internal sealed class BodyException(string message) : Exception(message);
