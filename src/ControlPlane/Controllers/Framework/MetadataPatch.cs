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
        where T : MetaObject
    {
        var current = obj;
        for (var attempt = 1; ; attempt++)
        {
            var changed = change(current.Metadata);
            if (changed.OwnerReferences == current.Metadata.OwnerReferences && changed.Finalizers == current.Metadata.Finalizers)
            {
                return current;
            }

            var patched = await client.PatchAsync<T>(
                obj.Metadata.Namespace, obj.Metadata.Name, PatchType.Merge, Text(current.Metadata, changed), cancellationToken).ConfigureAwait(false);
            if (!patched.IsConflict || attempt == Attempts)
            {
                return patched;
            }

            var read = await client.GetAsync<T>(obj.Metadata.Namespace, obj.Metadata.Name, cancellationToken).ConfigureAwait(false);
            if (!read.IsSuccess)
            {
                return read;
            }

            current = read.Value;
            if (current.Metadata.Uid != obj.Metadata.Uid)
            {
                return StatusErrors.NotFound(new GroupResource(Owners.KindOf(obj).Group, KubeClientExtensions.ResourceOf<T>().Name), obj.Metadata.Name);
            }
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
