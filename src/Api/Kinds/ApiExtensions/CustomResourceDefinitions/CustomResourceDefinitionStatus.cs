namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>The state of a custom kind.</summary>
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionStatus")]
public sealed partial record CustomResourceDefinitionStatus
{
    /// <summary>Whether names are accepted and it is served.</summary>
    [Field("conditions", 1, Always = true, List = "map", Keys = "type")]
    public ValueList<CustomResourceDefinitionCondition> Conditions { get; init; }

    /// <summary>The names it is served under; may differ from the spec while others have these.</summary>
    [Field("acceptedNames", 2, Always = true)]
    public CustomResourceDefinitionNames AcceptedNames { get; init; } = CustomResourceDefinitionNames.Empty;

    /// <summary>Versions in which objects may be stored; these cannot be removed from spec. Take one out after migrating.</summary>
    [Field("storedVersions", 3, Always = true, List = "atomic")]
    public ValueList<string> StoredVersions { get; init; }
}
