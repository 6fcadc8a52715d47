using Kubestrel.ApiServer.Admission;
using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Requests;
using Kubestrel.Client.Requests;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Registry.Writes;

/// <summary>
/// Update: the change is applied to the current state and stored if nobody wrote in between, else tried again on the newer state.
/// Steps: 1 the change, 2 ownership of fields, 3 mutating admission, 4 allocation, 5 system metadata and preparation by the kind,
/// 6 validation, 7 validating admission, 8 encode, and store unless nothing changed.
/// </summary>
internal sealed class UpdateOperation(WriteServices services, CreateOperation create)
{
    private const int Attempts = 256;

    /// <param name="change">Gives the wanted object from the current one (null when there is none); both in the storage version.</param>
    /// <param name="createMissing">A missing object is created from the change's result (apply, and kinds that allow PUT to create).</param>
    /// <param name="ownFields">False when the change has brought managed fields up to date itself (apply).</param>
    public async ValueTask<WriteOutcome> RunAsync(
        WriteContext context,
        Func<CachedObject?, ApiResult<MetaObject>> change,
        bool createMissing,
        bool ownFields,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var current = services.Find(context);
            if (current is null)
            {
                return await MissingAsync(context, change, createMissing, ownFields, cancellationToken).ConfigureAwait(false);
            }

            var wanted = change(current);
            if (wanted.Error is { } refused)
            {
                return refused;
            }

            var obj = wanted.Value;
            if (CheckAgainst(context, current, ref obj) is { } mismatch)
            {
                return mismatch;
            }

            var (outcome, conflict) = await TryAsync(context, current, obj, ownFields, cancellationToken).ConfigureAwait(false);
            if (!conflict)
            {
                return outcome;
            }

            // The next attempt sees the newer state; a change that names a version fails there.
            if (attempt == Attempts)
            {
                return StatusErrors.Conflict(context.Definition.GroupResource, context.Name);
            }
        }
    }

    private async ValueTask<WriteOutcome> MissingAsync(
        WriteContext context, Func<CachedObject?, ApiResult<MetaObject>> change, bool createMissing, bool ownFields, CancellationToken cancellationToken)
    {
        if (!createMissing)
        {
            return StatusErrors.NotFound(context.Definition.GroupResource, context.Name);
        }

        var wanted = change(null);
        if (wanted.Error is { } error)
        {
            return error;
        }

        return !ownFields && wanted.Value.Metadata.Uid is { Length: > 0 } uid
            ? StatusErrors.Conflict(
                context.Definition.GroupResource, context.Name, $"uid mismatch: the provided object specified uid {uid}, and no existing object was found")
            : await create.RunAsync(context, wanted.Value, cancellationToken, ownFields).ConfigureAwait(false);
    }

    private async ValueTask<(WriteOutcome Outcome, bool Conflict)> TryAsync(
        WriteContext context, CachedObject current, MetaObject obj, bool ownFields, CancellationToken cancellationToken)
    {
        var definition = context.Definition;
        var strategy = definition.Strategy;
        var old = current.Object;
        if (ownFields)
        {
            obj = services.ManagedFields.Update(context, old, obj);
        }

        var request = AdmissionRequests.ForUpdate(context, obj, old);
        if (context.IsInternal)
        {
            return await StoreAsync(context, current, obj, null, cancellationToken).ConfigureAwait(false);
        }

        var admitted = await services.Admission.AdmitAsync(request, cancellationToken).ConfigureAwait(false);
        if (admitted.Error is { } error)
        {
            return (error, false);
        }

        obj = (MetaObject)admitted.Object!;
        var hook = context.Subresource.Length == 0 ? services.HookOf(definition) : null;
        if (hook is not null)
        {
            var allocated = hook.Prepare(obj, old);
            if (allocated.Error is { } refused)
            {
                return (refused, false);
            }

            obj = allocated.Value;
        }

        obj = Prepare(context, obj, old);
        if (strategy.RecordsRequests)
        {
            obj = strategy.Record(obj, old, context.Subresource, services.Facts(context));
        }

        var errors = new FieldErrors();
        ObjectMetaValidation.ValidateUpdate(obj.Metadata, old.Metadata, definition.Namespaced, errors, strategy.AllowsPlainFinalizers);
        switch (context.Subresource)
        {
            case "" when context.Served is { Strategy: { HasOwnRules: true } own } served:
                own.ValidateUpdate(VersionBridge.FromStorage(served, obj), VersionBridge.FromStorage(served, old), errors);
                break;
            case "" or "scale":
                strategy.ValidateUpdate(obj, old, errors);
                break;
            case "status":
                strategy.ValidateStatusUpdate(obj, old, errors);
                break;
            default:
                strategy.ValidateSubresourceUpdate(context.Subresource, obj, old, errors);
                break;
        }

        if (errors.Count > 0)
        {
            hook?.Abandon(obj, old);
            return (StatusErrors.Invalid(definition.Kind.Id, context.Name, errors), false);
        }

        if (await services.Admission.ValidateAsync(request with { Object = obj }, cancellationToken).ConfigureAwait(false) is { } denied)
        {
            hook?.Abandon(obj, old);
            return (denied, false);
        }

        context.Warnings.AddRange(strategy.Warnings(obj, old));
        return await StoreAsync(context, current, obj, hook, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<(WriteOutcome Outcome, bool Conflict)> StoreAsync(
        WriteContext context, CachedObject current, MetaObject obj, IWriteHook? hook, CancellationToken cancellationToken)
    {
        var definition = context.Definition;
        var old = current.Object;
        var bytes = WriteServices.Encode(definition, obj);
        if (context.DryRun)
        {
            hook?.Abandon(obj, old);
            return (CachedObject.Create(current.Key, current.Revision, current.CreateRevision, WriteServices.Stored(definition, obj), bytes), false);
        }

        if (DeletionRules.EndsWith(obj, old))
        {
            var (failure, revision, conflict) = await services.DeleteAsync(current.Key, current.Revision, cancellationToken).ConfigureAwait(false);
            if (failure is null && !conflict)
            {
                services.HookOf(definition)?.Settle(null, old);
            }

            return failure is not null
                ? (failure, false)
                : (new WriteOutcome(CachedObject.Create(current.Key, revision, current.CreateRevision, WriteServices.Stored(definition, obj), bytes), null, Deleted: true), conflict);
        }

        if (current.HoldsSame(bytes))
        {
            hook?.Abandon(obj, old);
            return (current, false);
        }

        var (outcome, lost) = await services.PutAsync(definition, current.Key, obj, bytes, current.Revision, cancellationToken).ConfigureAwait(false);
        if (outcome.Object is null)
        {
            hook?.Abandon(obj, old);
        }
        else
        {
            hook?.Settle(obj, old);
        }

        return (outcome, lost);
    }

    /// <summary>What clients cannot change is as it was; then the kind's own preparation.</summary>
    private static MetaObject Prepare(WriteContext context, MetaObject obj, MetaObject old)
    {
        var definition = context.Definition;
        var before = old.Metadata;
        var meta = obj.Metadata;
        obj = obj with
        {
            Metadata = meta with
            {
                Uid = meta.Uid.Length == 0 ? before.Uid : meta.Uid,
                GenerateName = meta.GenerateName,
                CreationTimestamp = before.CreationTimestamp,
                DeletionTimestamp = before.DeletionTimestamp ?? meta.DeletionTimestamp,
                DeletionGracePeriodSeconds = meta.DeletionGracePeriodSeconds ?? before.DeletionGracePeriodSeconds,
                Generation = before.Generation,
                SelfLink = "",
            },
        };
        return context.Subresource switch
        {
            "status" => definition.Strategy.PrepareForStatusUpdate(obj, old),
            "" or "scale" => definition.Strategy.PrepareForUpdate(obj, old),
            _ => definition.Strategy.PrepareForSubresourceUpdate(context.Subresource, obj, old),
        };
    }

    /// <summary>Upstream's store tells its client about its keys.</summary>
    internal static Status StoreConflict(WriteContext context, string problem) => StatusErrors.Conflict(
        context.Definition.GroupResource,
        context.Name,
        $"StorageError: invalid object, Code: 4, Key: {context.Key}, ResourceVersion: 0, AdditionalErrorMsg: {problem}");

    /// <summary>Name, namespace, uid and resourceVersion of the request against the current object.</summary>
    private static Status? CheckAgainst(WriteContext context, CachedObject current, ref MetaObject obj)
    {
        var definition = context.Definition;
        var meta = obj.Metadata;
        var before = current.Object.Metadata;
        if (meta.ResourceVersion is "" or "0")
        {
            if (context.Subresource.Length == 0 && !definition.Strategy.AllowUnconditionalUpdate)
            {
                var errors = new FieldErrors();
                errors.Invalid(FieldPath.Of("metadata", "resourceVersion"), new Unquoted("0x0"), "must be specified for an update");
                return StatusErrors.Invalid(definition.Kind.Id, meta.Name, errors);
            }
        }
        else if (meta.ResourceVersion != before.ResourceVersion)
        {
            if (!VersionText.IsNumber(meta.ResourceVersion))
            {
                return StatusErrors.Make(500, "", VersionText.Problem(meta.ResourceVersion));
            }

            return StatusErrors.Conflict(definition.GroupResource, context.Name);
        }

        // A patch of the uid is an error of validation.
        if (meta.Uid.Length > 0 && meta.Uid != before.Uid && context.Options is not PatchOptions)
        {
            return StoreConflict(context, $"Precondition failed: UID in precondition: {meta.Uid}, UID in object meta: {before.Uid}");
        }

        obj = obj with
        {
            Metadata = meta with
            {
                ResourceVersion = before.ResourceVersion,
                Namespace = meta.Namespace.Length == 0 ? before.Namespace : meta.Namespace,
                Name = meta.Name.Length == 0 ? before.Name : meta.Name,
            },
        };
        return null;
    }
}
