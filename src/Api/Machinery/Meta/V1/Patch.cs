namespace Kubestrel.Machinery.Meta.V1;

/// <summary>A change to an object; its form follows the content type: JSON patch, merge patch, strategic merge patch or apply configuration.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.Patch")]
public sealed partial record Patch;
