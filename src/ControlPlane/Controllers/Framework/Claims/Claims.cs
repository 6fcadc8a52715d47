using System.Globalization;
using Kubestrel.Client;
using Kubestrel.Client.Requests;

namespace Kubestrel.Controllers.Framework.Claims;

/// <summary>
/// Adopts and releases objects by selector. Before the first adoption the owner is read afresh, so that a deleted and remade owner
/// does not get the objects of the old one.
/// </summary>
internal static class Claims
{
    /// <param name="finalizer">Put on adopted objects and taken from released ones; null for none.</param>
    /// <returns>The owner's objects; throws <see cref="ApiException"/> when a change of ownership failed.</returns>
    public static async Task<IReadOnlyList<T>> ClaimAsync<TOwner, T>(
        IKubeClient client, TOwner owner, Selector selector, IEnumerable<T> objects, CancellationToken cancellationToken, string? finalizer = null)
        where TOwner : MetaObject
        where T : MetaObject
    {
        var plan = ClaimPlan<T>.For(owner, selector, objects);
        foreach (var obj in plan.Release)
        {
            var released = await MetadataPatch.ApplyAsync(client, obj, meta => Released(meta, owner.Metadata.Uid, finalizer), cancellationToken).ConfigureAwait(false);
            if (!released.IsSuccess && !released.IsNotFound && released.Error.Code != 422)
            {
                throw new ApiException(released.Error);
            }
        }

        if (plan.Adopt.Count == 0)
        {
            return plan.Owned;
        }

        await CheckOwnerAsync(client, owner, cancellationToken).ConfigureAwait(false);
        var owned = plan.Owned.ToList();
        foreach (var obj in plan.Adopt)
        {
            var adopted = await MetadataPatch.ApplyAsync(client, obj, meta => Adopted(meta, owner, finalizer), cancellationToken).ConfigureAwait(false);
            if (adopted.IsSuccess)
            {
                if (Owners.IsControlledBy(adopted.Value, owner))
                {
                    owned.Add(adopted.Value);
                }
            }
            else if (!adopted.IsNotFound)
            {
                throw new ApiException(adopted.Error);
            }
        }

        return owned;
    }

    private static ObjectMeta Released(ObjectMeta meta, string owner, string? finalizer) => meta with
    {
        OwnerReferences = meta.OwnerReferences.RemoveAll(reference => reference.Uid == owner),
        Finalizers = finalizer is null ? meta.Finalizers : meta.Finalizers.RemoveAll(name => name == finalizer),
    };

    private static ObjectMeta Adopted(ObjectMeta meta, MetaObject owner, string? finalizer) =>
        meta.DeletionTimestamp is not null || meta.OwnerReferences.Exists(static reference => reference.Controller == true)
            ? meta
            : meta with
            {
                OwnerReferences = meta.OwnerReferences.RemoveAll(reference => reference.Uid == owner.Metadata.Uid).Add(Owners.ControllerRef(owner)),
                Finalizers = finalizer is null || meta.Finalizers.Contains(finalizer) ? meta.Finalizers : meta.Finalizers.Add(finalizer),
            };

    private static async Task CheckOwnerAsync<TOwner>(IKubeClient client, TOwner owner, CancellationToken cancellationToken) where TOwner : MetaObject
    {
        var (@namespace, name, uid) = (owner.Metadata.Namespace, owner.Metadata.Name, owner.Metadata.Uid);
        var fresh = (await client.GetAsync<TOwner>(@namespace, name, cancellationToken).ConfigureAwait(false)).Value;
        if (fresh.Metadata.Uid != uid)
        {
            throw Refusal($"original {Owners.KindOf(owner).Kind} {@namespace}/{name} is gone: got uid {fresh.Metadata.Uid}, wanted {uid}");
        }

        if (fresh.Metadata.DeletionTimestamp is { } deleted)
        {
            throw Refusal(string.Create(CultureInfo.InvariantCulture, $"{@namespace}/{name} has just been deleted at {deleted}"));
        }
    }

    private static ApiException Refusal(string cause) => new(StatusErrors.InternalError($"can't adopt: {cause}"));
}
