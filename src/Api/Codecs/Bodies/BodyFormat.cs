namespace Kubestrel.Codecs.Bodies;

/// <summary>The forms in which objects travel.</summary>
public enum BodyFormat : byte
{
    Json,
    Yaml,
    Protobuf,
}
