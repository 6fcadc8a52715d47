using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Objects;

/// <summary>API objects that pods on this node refer to.</summary>
internal interface IPodObjects
{
    Task<ApiResult<ConfigMap>> GetConfigMapAsync(string @namespace, string name, CancellationToken cancellationToken);

    Task<ApiResult<Secret>> GetSecretAsync(string @namespace, string name, CancellationToken cancellationToken);
}
