namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>Asks a conversion webhook to convert objects, and its answer.</summary>
[ApiKind("apiextensions.k8s.io", "v1", "ConversionReview")]
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionReview")]
public sealed partial record ConversionReview : KubeObject
{
    /// <summary>What to convert; sent by the server.</summary>
    [Field("request", 1)]
    public ConversionRequest? Request { get; init; }

    /// <summary>What came of it; sent by the webhook.</summary>
    [Field("response", 2)]
    public ConversionResponse? Response { get; init; }
}

/// <summary>Objects to convert.</summary>
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionRequest")]
public sealed partial record ConversionRequest
{
    /// <summary>Names this call; the response must repeat it.</summary>
    [Field("uid", 1, Always = true, Required = true)]
    public string Uid { get; init; } = "";

    /// <summary>The group version to convert to, "example.com/v1".</summary>
    [Field("desiredAPIVersion", 2, Always = true, Required = true)]
    public string DesiredAPIVersion { get; init; } = "";

    /// <summary>The objects to convert, each in a version of its own.</summary>
    [Field("objects", 3, Always = true, Required = true, List = "atomic", Raw = "extension")]
    public ValueList<RawJson> Objects { get; init; }
}

/// <summary>Objects converted.</summary>
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionResponse")]
public sealed partial record ConversionResponse
{
    /// <summary>The request's uid, as it came.</summary>
    [Field("uid", 1, Always = true, Required = true)]
    public string Uid { get; init; } = "";

    /// <summary>The objects, as many and in the same order; only apiVersion, labels, annotations and what is not metadata may differ.</summary>
    [Field("convertedObjects", 2, Always = true, Required = true, List = "atomic", Raw = "extension")]
    public ValueList<RawJson> ConvertedObjects { get; init; }

    /// <summary>Status "Success", or "Failure" with a message.</summary>
    [Field("result", 3, Always = true, Required = true)]
    public Status Result { get; init; } = Status.Empty;
}
