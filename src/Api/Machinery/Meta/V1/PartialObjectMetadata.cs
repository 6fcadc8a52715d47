namespace Kubestrel.Machinery.Meta.V1;

/// <summary>Any object with only its metadata, for clients that ask for "as=PartialObjectMetadata".</summary>
[ApiKind("meta.k8s.io", "v1", "PartialObjectMetadata")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.PartialObjectMetadata")]
public sealed partial record PartialObjectMetadata : MetaObject;
