namespace Kubestrel.Machinery.Meta.V1;

/// <summary>One requirement on a label.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement")]
public sealed partial record LabelSelectorRequirement
{
    /// <summary>The name of the label, as "app.kubernetes.io/name".</summary>
    [Field("key", 1, Always = true, Required = true)]
    public string Key { get; init; } = "";

    /// <summary>In, NotIn: the label's value is (not) one of the values. Exists, DoesNotExist: the label is (not) there, whatever its value.</summary>
    [Field("operator", 2, Always = true, Required = true)]
    public string Operator { get; init; } = "";

    /// <summary>The values for In and NotIn, at least one; none for Exists and DoesNotExist.</summary>
    [Field("values", 3, List = "atomic")]
    public ValueList<string> Values { get; init; }
}
