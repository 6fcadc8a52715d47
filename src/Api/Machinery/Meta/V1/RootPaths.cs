namespace Kubestrel.Machinery.Meta.V1;

/// <summary>The answer of "/": what the server has.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.RootPaths")]
public sealed partial record RootPaths
{
    /// <summary>The paths that can be asked for, sorted.</summary>
    [Field("paths", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<string> Paths { get; init; }
}
