namespace Kubestrel.Codecs.OpenApi.Gnostic;

/// <summary>How a JSON value becomes a protobuf field.</summary>
internal enum FieldKind
{
    Text,
    Flag,
    Number,
    Texts,

    /// <summary>An entry whose name is the property's and whose value is a list of texts.</summary>
    NamedTexts,

    /// <summary>Any JSON, as text in the Any message's YAML field.</summary>
    Any,
    Anys,
    Message,
    Messages,

    /// <summary>A message that holds one entry with name and value for each property of the JSON object.</summary>
    Map,
}
