namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>Turns the status subresource on; it has no settings.</summary>
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresourceStatus")]
public sealed partial record CustomResourceSubresourceStatus;
