using System.Text;
using Kubestrel.Client;
using Kubestrel.Client.Requests;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Controllers.Framework;

/// <summary>
/// Changes owner references and finalizers of objects by merge patch. The patch names the uid and version it was made for, so that a
/// list that another writer changed meanwhile is read again and not overwritten.
/// </summary>
internal static class MetadataPatch
{
    private const int Attempts = 6;

    /// <summary>Applies the change; the object as it is when nothing is to do. A replaced object counts as not found.</summary>
    public static async Task<ApiResult<T>> ApplyAsync<T>(
        IKubeClient client, T obj, Func<ObjectMeta, ObjectMeta> change, CancellationToken cancellationToken)
        where T : MetaObject =>
        (await ApplyAsync(client, KubeClientExtensions.ResourceOf<T>(), obj, change, cancellationToken).ConfigureAwait(false)).As<T>();

    /// <summary>The same for an object of a resource that is known at run time only.</summary>
    public static async Task<ApiResult<MetaObject>> ApplyAsync(
        IKubeClient client, ResourceInfo resource, MetaObject obj, Func<ObjectMeta, ObjectMeta> change, CancellationToken cancellationToken)
    {
        var current = obj;
        for (var attempt = 1; ; attempt++)
        {
            var changed = change(current.Metadata);
            if (changed.OwnerReferences == current.Metadata.OwnerReferences && changed.Finalizers == current.Metadata.Finalizers)
            {
                return current;
            }

            var request = new WriteRequest(WriteVerb.Patch, resource, obj.Metadata.Namespace, obj.Metadata.Name)
            {
                PatchType = PatchType.Merge,
                Patch = Encoding.UTF8.GetBytes(Text(current.Metadata, changed)),
            };
            var patched = await client.WriteAsync(request, cancellationToken).ConfigureAwait(false);
            if (!patched.IsConflict || attempt == Attempts)
            {
                return patched.As<MetaObject>();
            }

            // By list: controllers may list what they work on, but not all of them may get it.
            var named = new ListRequest { Namespace = obj.Metadata.Namespace, FieldSelector = $"metadata.name={obj.Metadata.Name}" };
            var read = await client.ListAsync(resource, named, cancellationToken).ConfigureAwait(false);
            if (!read.IsSuccess)
            {
                return read.Error;
            }

            if (read.Value.Items.FirstOrDefault(item => item.Metadata.Uid == obj.Metadata.Uid) is not { } found)
            {
                return StatusErrors.NotFound(new GroupResource(resource.Kind.Group, resource.Name), obj.Metadata.Name);
            }

            current = found;
        }
    }

    /// <summary>The merge patch that turns the old lists into the new ones.</summary>
    public static string Text(ObjectMeta old, ObjectMeta changed)
    {
        using var output = new JsonOutput();
        output.BeginObject();
        output.Name("\"metadata\":"u8);
        output.BeginObject();
        output.Name("\"uid\":"u8);
        output.Value(old.Uid);
        output.Name("\"resourceVersion\":"u8);
        output.Value(old.ResourceVersion);
        if (changed.OwnerReferences != old.OwnerReferences)
        {
            output.Name("\"ownerReferences\":"u8);
            output.Messages(changed.OwnerReferences);
        }

        if (changed.Finalizers != old.Finalizers)
        {
            output.Name("\"finalizers\":"u8);
            output.List(changed.Finalizers, static (to, finalizer) => to.Value(finalizer));
        }

        output.EndObject();
        output.EndObject();
        return Encoding.UTF8.GetString(output.Written);
    }
}
