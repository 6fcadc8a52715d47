namespace Kubestrel.Kinds.Core.V1;

/// <summary>An identity for the processes in pods: user system:serviceaccount:NAMESPACE:NAME.</summary>
[ApiKind("", "v1", "ServiceAccount")]
[ApiType("io.k8s.api.core.v1.ServiceAccount")]
[Resource("serviceaccounts", "serviceaccount", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "sa", StorageVersionHash = "pbx9ZvyFpBE=")]
[Subresource("token", "TokenRequest", "create", Group = "authentication.k8s.io", Version = "v1")]
public sealed partial record ServiceAccount : MetaObject
{
    /// <summary>Secrets that the account's pods may mount, where the annotation kubernetes.io/enforce-mountable-secrets is "true"; not token secrets
    /// any more.</summary>
    [Field("secrets", 2, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<ObjectReference> Secrets { get; init; }

    /// <summary>Secrets with logins for registries, given to pods of the account that name none.</summary>
    [Field("imagePullSecrets", 3, List = "atomic")]
    public ValueList<LocalObjectReference> ImagePullSecrets { get; init; }

    /// <summary>Whether pods of the account get its token; a pod's own setting wins. Default true.</summary>
    [Field("automountServiceAccountToken", 4)]
    public bool? AutomountServiceAccountToken { get; init; }
}
