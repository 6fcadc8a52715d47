namespace Kubestrel.Kinds.ApiExtensions.V1;

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionStatus")]
public sealed partial record CustomResourceDefinitionStatus
{
    [Field("conditions", 1, Always = true, List = "map", Keys = "type")]
    public ValueList<CustomResourceDefinitionCondition> Conditions { get; init; }

    [Field("acceptedNames", 2, Always = true)]
    public CustomResourceDefinitionNames AcceptedNames { get; init; } = CustomResourceDefinitionNames.Empty;

    [Field("storedVersions", 3, Always = true, List = "atomic")]
    public ValueList<string> StoredVersions { get; init; }
}
