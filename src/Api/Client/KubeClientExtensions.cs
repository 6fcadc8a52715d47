using System.Text;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds;

namespace Kubestrel.Client;

/// <summary>The client by C# type: the resource comes from the kind's declaration.</summary>
public static class KubeClientExtensions
{
    /// <summary>The resource that serves a kind; throws for kinds that only travel in bodies.</summary>
    public static ResourceInfo ResourceOf<T>() where T : KubeObject =>
        ApiKinds.Registry.Get<T>().Resource ?? throw new InvalidOperationException($"{typeof(T).Name} is not served as a resource.");

    public static async Task<ApiResult<T>> GetAsync<T>(this IKubeClient client, string @namespace, string name, CancellationToken cancellationToken)
        where T : MetaObject =>
        (await client.GetAsync(ResourceOf<T>(), @namespace, name, cancellationToken).ConfigureAwait(false)).As<T>();

    /// <summary>All objects that match, as their type.</summary>
    public static async Task<ApiResult<IReadOnlyList<T>>> ListAsync<T>(this IKubeClient client, ListRequest request, CancellationToken cancellationToken)
        where T : MetaObject
    {
        var result = await client.ListAsync(ResourceOf<T>(), request, cancellationToken).ConfigureAwait(false);
        return result.IsSuccess ? new ApiResult<IReadOnlyList<T>>([.. result.Value.Items.Cast<T>()]) : new(result.Error);
    }

    public static Task<ApiResult<T>> CreateAsync<T>(this IKubeClient client, T obj, CancellationToken cancellationToken) where T : MetaObject =>
        client.WriteAsync<T>(new(WriteVerb.Create, ResourceOf<T>(), obj.Metadata.Namespace, "") { Body = obj }, cancellationToken);

    public static Task<ApiResult<T>> UpdateAsync<T>(this IKubeClient client, T obj, CancellationToken cancellationToken, string subresource = "")
        where T : MetaObject =>
        client.WriteAsync<T>(
            new(WriteVerb.Update, ResourceOf<T>(), obj.Metadata.Namespace, obj.Metadata.Name) { Body = obj, Subresource = subresource },
            cancellationToken);

    public static Task<ApiResult<T>> UpdateStatusAsync<T>(this IKubeClient client, T obj, CancellationToken cancellationToken) where T : MetaObject =>
        client.UpdateAsync(obj, cancellationToken, "status");

    public static Task<ApiResult<T>> PatchAsync<T>(
        this IKubeClient client, string @namespace, string name, PatchType type, string patch, CancellationToken cancellationToken, string subresource = "")
        where T : MetaObject =>
        client.WriteAsync<T>(
            new(WriteVerb.Patch, ResourceOf<T>(), @namespace, name) { PatchType = type, Patch = Encoding.UTF8.GetBytes(patch), Subresource = subresource },
            cancellationToken);

    public static Task<ApiResult<KubeObject>> DeleteAsync<T>(
        this IKubeClient client, string @namespace, string name, CancellationToken cancellationToken, DeleteOptions? options = null)
        where T : MetaObject =>
        client.WriteAsync(new(WriteVerb.Delete, ResourceOf<T>(), @namespace, name) { Delete = options }, cancellationToken);

    /// <summary>
    /// Reads, changes and writes until no other writer comes between; the change returns null (or the same object) when nothing is to do.
    /// </summary>
    public static async Task<ApiResult<T>> ModifyAsync<T>(
        this IKubeClient client, string @namespace, string name, Func<T, T?> change, CancellationToken cancellationToken, string subresource = "")
        where T : MetaObject
    {
        const int attempts = 8;
        for (var attempt = 1; ; attempt++)
        {
            var read = await client.GetAsync<T>(@namespace, name, cancellationToken).ConfigureAwait(false);
            if (!read.IsSuccess || change(read.Value) is not { } changed || ReferenceEquals(changed, read.Value))
            {
                return read;
            }

            var written = await client.UpdateAsync(changed, cancellationToken, subresource).ConfigureAwait(false);
            if (!written.IsConflict || attempt == attempts)
            {
                return written;
            }
        }
    }

    private static async Task<ApiResult<T>> WriteAsync<T>(this IKubeClient client, WriteRequest request, CancellationToken cancellationToken)
        where T : MetaObject =>
        (await client.WriteAsync(request, cancellationToken).ConfigureAwait(false)).As<T>();
}
