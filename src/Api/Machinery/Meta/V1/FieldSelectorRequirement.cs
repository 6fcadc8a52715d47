namespace Kubestrel.Machinery.Meta.V1;

/// <summary>One requirement on a field of the object, for authorization.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.FieldSelectorRequirement")]
public sealed partial record FieldSelectorRequirement
{
    /// <summary>The path of the field, as in "spec.nodeName".</summary>
    [Field("key", 1, Always = true, Required = true)]
    public string Key { get; init; } = "";

    /// <summary>How the field is compared: In, NotIn, Exists or DoesNotExist.</summary>
    [Field("operator", 2, Always = true, Required = true)]
    public string Operator { get; init; } = "";

    /// <summary>The values for In and NotIn, at least one; none for Exists and DoesNotExist.</summary>
    [Field("values", 3, List = "atomic")]
    public ValueList<string> Values { get; init; }
}
