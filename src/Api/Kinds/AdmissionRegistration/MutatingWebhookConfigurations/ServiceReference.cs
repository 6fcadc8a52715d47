namespace Kubestrel.Kinds.AdmissionRegistration.V1;

/// <summary>A service of the cluster.</summary>
[ApiType("io.k8s.api.admissionregistration.v1.ServiceReference")]
public sealed partial record ServiceReference
{
    /// <summary>The namespace of the service; required.</summary>
    [Field("namespace", 1, Always = true, Required = true)]
    public string Namespace { get; init; } = "";

    /// <summary>The service's name in its namespace.</summary>
    [Field("name", 2, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The path that requests are sent to; "/" by default.</summary>
    [Field("path", 3)]
    public string? Path { get; init; }

    /// <summary>The service's port; 443 by default.</summary>
    [Field("port", 4)]
    public int? Port { get; init; }
}
