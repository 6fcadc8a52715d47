using Kubestrel.Codecs.Bodies;

namespace Kubestrel.ApiServer.Requests;

/// <summary>How the client wants its answer.</summary>
/// <param name="As">What the objects are turned into.</param>
/// <param name="MetaVersion">apiVersion of Table and PartialObjectMetadata: meta.k8s.io/v1 or v1beta1.</param>
internal readonly record struct ResponseForm(BodyFormat Format, ResponseKind As, string MetaVersion, bool Pretty)
{
    public static ResponseForm Json { get; } = new(BodyFormat.Json, ResponseKind.Object, "", false);

    /// <summary>PartialObjectMetadataList was asked for, which only lists are.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether cached JSON can be written as it is.</summary>
    public bool IsPlainJson => Format == BodyFormat.Json && As == ResponseKind.Object && !Pretty;
}
