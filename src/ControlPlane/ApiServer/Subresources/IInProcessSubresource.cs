using Kubestrel.ApiServer.Registry;
using Kubestrel.Client.Requests;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Subresources;

/// <summary>A subresource that clients in this process can write.</summary>
internal interface IInProcessSubresource
{
    ValueTask<ApiResult<KubeObject>> WriteAsync(WriteContext context, WriteRequest request, CancellationToken cancellationToken);
}
