using Kubestrel.Client.Requests;

namespace Kubestrel.Client;

/// <summary>
/// One identity's access to an API server, over HTTPS or in the same process: authentication, authorization, admission and
/// semantics are the same for both. Failures of the request are values; exceptions mean a broken connection or cancellation.
/// </summary>
public interface IKubeClient
{
    /// <param name="namespace">Empty for cluster-scoped resources.</param>
    Task<ApiResult<MetaObject>> GetAsync(ResourceInfo resource, string @namespace, string name, CancellationToken cancellationToken);

    Task<ApiResult<ListResult>> ListAsync(ResourceInfo resource, ListRequest request, CancellationToken cancellationToken);

    /// <summary>Ends when the server closes the watch; an error event is the last one.</summary>
    IAsyncEnumerable<WatchNotice> WatchAsync(ResourceInfo resource, WatchRequest request, CancellationToken cancellationToken);

    /// <summary>Create, update, patch, delete and the writes of subresources; yields the object (or Status) the server answers with.</summary>
    Task<ApiResult<KubeObject>> WriteAsync(WriteRequest request, CancellationToken cancellationToken);
}
