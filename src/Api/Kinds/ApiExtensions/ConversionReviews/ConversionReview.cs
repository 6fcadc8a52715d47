namespace Kubestrel.Kinds.ApiExtensions.V1;

[ApiKind("apiextensions.k8s.io", "v1", "ConversionReview")]
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionReview")]
public sealed partial record ConversionReview : KubeObject
{
    [Field("request", 1)]
    public ConversionRequest? Request { get; init; }

    [Field("response", 2)]
    public ConversionResponse? Response { get; init; }
}

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionRequest")]
public sealed partial record ConversionRequest
{
    [Field("uid", 1, Always = true, Required = true)]
    public string Uid { get; init; } = "";

    [Field("desiredAPIVersion", 2, Always = true, Required = true)]
    public string DesiredAPIVersion { get; init; } = "";

    [Field("objects", 3, Always = true, Required = true, List = "atomic", Raw = "extension")]
    public ValueList<RawJson> Objects { get; init; }
}

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionResponse")]
public sealed partial record ConversionResponse
{
    [Field("uid", 1, Always = true, Required = true)]
    public string Uid { get; init; } = "";

    [Field("convertedObjects", 2, Always = true, Required = true, List = "atomic", Raw = "extension")]
    public ValueList<RawJson> ConvertedObjects { get; init; }

    [Field("result", 3, Always = true, Required = true)]
    public Status Result { get; init; } = Status.Empty;
}
