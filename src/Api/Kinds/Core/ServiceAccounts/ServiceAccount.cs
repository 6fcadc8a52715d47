namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "ServiceAccount")]
[ApiType("io.k8s.api.core.v1.ServiceAccount")]
[Resource("serviceaccounts", "serviceaccount", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "sa", StorageVersionHash = "pbx9ZvyFpBE=")]
[Subresource("token", "TokenRequest", "create", Group = "authentication.k8s.io", Version = "v1")]
public sealed partial record ServiceAccount : MetaObject
{
    [Field("secrets", 2, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<ObjectReference> Secrets { get; init; }

    [Field("imagePullSecrets", 3, List = "atomic")]
    public ValueList<LocalObjectReference> ImagePullSecrets { get; init; }

    [Field("automountServiceAccountToken", 4)]
    public bool? AutomountServiceAccountToken { get; init; }
}
