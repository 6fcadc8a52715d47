namespace Kubestrel.Machinery.Meta.V1;

/// <summary>One of the causes of a failure; an invalid object has a cause for each error.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.StatusCause")]
public sealed partial record StatusCause
{
    /// <summary>The cause in one word for programs, as FieldValueInvalid or FieldValueRequired.</summary>
    [Field("reason", 1)]
    public string Reason { get; init; } = "";

    /// <summary>The cause for people.</summary>
    [Field("message", 2)]
    public string Message { get; init; } = "";

    /// <summary>The path of the field at fault, as in "spec.containers[0].image".</summary>
    [Field("field", 3)]
    public string Field { get; init; } = "";
}
