namespace Kubestrel.Kinds.AdmissionRegistration.V1;

/// <summary>A CEL condition on requests.</summary>
[ApiType("io.k8s.api.admissionregistration.v1.MatchCondition")]
public sealed partial record MatchCondition
{
    /// <summary>The condition's name, unique in its list; a qualified name.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>A CEL expression of object, oldObject, request and authorizer; the request is skipped when false.</summary>
    [Field("expression", 2, Always = true, Required = true)]
    public string Expression { get; init; } = "";
}
