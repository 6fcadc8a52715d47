namespace Kubestrel.Kinds.AdmissionRegistration.V1beta1;

[ApiType("io.k8s.api.admissionregistration.v1beta1.ServiceReference")]
public sealed partial record ServiceReference
{
    [Field("namespace", 1, Always = true, Required = true)]
    public string Namespace { get; init; } = "";

    [Field("name", 2, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("path", 3)]
    public string? Path { get; init; }

    [Field("port", 4)]
    public int? Port { get; init; }
}
