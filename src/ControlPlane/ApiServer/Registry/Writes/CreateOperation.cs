using Kubestrel.ApiServer.Admission;
using Kubestrel.ApiServer.Caching;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Registry.Writes;

/// <summary>
/// Create. Steps: 1 checks against the URL, 2 ownership of fields, 3 mutating admission, 4 names and system metadata, 5 allocation,
/// 6 preparation by the kind, 7 validation, 8 validating admission, 9 encode once and store.
/// </summary>
internal sealed class CreateOperation(WriteServices services)
{
    /// <summary>Upstream's count of tries for a generated name.</summary>
    private const int NameAttempts = 8;

    /// <param name="obj">In the storage version, with defaults.</param>
    /// <param name="ownFields">False when the managed fields are there already (apply).</param>
    public async ValueTask<WriteOutcome> RunAsync(WriteContext context, MetaObject obj, CancellationToken cancellationToken, bool ownFields = true)
    {
        var definition = context.Definition;
        if (CheckRequest(context, ref obj) is { } refused)
        {
            return refused;
        }

        obj = ownFields ? services.ManagedFields.Update(context, null, obj) : obj;
        var request = AdmissionRequests.ForCreate(context, obj);
        var admitted = await services.Admission.AdmitAsync(request, cancellationToken).ConfigureAwait(false);
        if (admitted.Error is { } error)
        {
            return error;
        }

        var prepared = (MetaObject)admitted.Object!;
        for (var attempt = 1; ; attempt++)
        {
            var (outcome, conflict) = await TryAsync(context, request, prepared, cancellationToken).ConfigureAwait(false);
            if (!conflict)
            {
                return outcome;
            }

            if (prepared.Metadata.Name.Length > 0)
            {
                return StatusErrors.AlreadyExists(definition.GroupResource, prepared.Metadata.Name);
            }

            if (attempt == NameAttempts)
            {
                return StatusErrors.Make(
                    409,
                    "AlreadyExists",
                    $"{outcome.Error?.Message ?? $"{definition.GroupResource} \"{prepared.Metadata.GenerateName}\" already exists"}, the server was not able to generate a unique name for the object",
                    StatusErrors.Details(definition.GroupResource, prepared.Metadata.GenerateName) with { RetryAfterSeconds = 1 });
            }
        }
    }

    private async ValueTask<(WriteOutcome Outcome, bool Conflict)> TryAsync(
        WriteContext context, AdmissionRequest request, MetaObject obj, CancellationToken cancellationToken)
    {
        var definition = context.Definition;
        var strategy = definition.Strategy;
        var meta = obj.Metadata;
        obj = obj with
        {
            Metadata = meta with
            {
                Name = meta.Name.Length == 0 && meta.GenerateName.Length > 0 ? services.Ids.Generate(meta.GenerateName) : meta.Name,
                Uid = services.Ids.NewUid(),
                CreationTimestamp = services.Now,
                DeletionTimestamp = null,
                DeletionGracePeriodSeconds = null,
                SelfLink = "",
            },
        };
        var hook = services.HookOf(definition);
        if (hook is not null)
        {
            var allocated = hook.Prepare(obj, null);
            if (allocated.Error is { } refused)
            {
                return (refused, false);
            }

            obj = allocated.Value;
        }

        obj = strategy.PrepareForCreate(obj);
        if (strategy.RecordsRequests)
        {
            obj = strategy.Record(obj, null, "", services.Facts(context));
        }

        var key = definition.Key(obj.Metadata.Namespace, obj.Metadata.Name);
        if (obj.Metadata.Name.Length > 0 && services.Cache.Of(definition).Find(key) is { } other)
        {
            hook?.Abandon(obj, null);
            var taken = StatusErrors.AlreadyExists(definition.GroupResource, obj.Metadata.Name);
            if (other.Object.Metadata.DeletionTimestamp is not null)
            {
                taken = taken with { Message = $"object is being deleted: {taken.Message}" };
            }

            return meta.Name.Length > 0 ? (taken, false) : (taken, true);
        }

        var errors = new FieldErrors();
        ObjectMetaValidation.Validate(obj.Metadata, definition.Namespaced, strategy.NameErrors, errors, strategy.AllowsPlainFinalizers);
        if (context.Served.Strategy is { HasOwnRules: true } own)
        {
            own.Validate(VersionBridge.FromStorage(context.Served, obj), errors);
        }
        else
        {
            strategy.Validate(obj, errors);
        }

        if (errors.Count > 0)
        {
            hook?.Abandon(obj, null);
            return (StatusErrors.Invalid(definition.Kind.Id, obj.Metadata.Name, errors), false);
        }

        if (await services.Admission.ValidateAsync(request with { Object = obj }, cancellationToken).ConfigureAwait(false) is { } denied)
        {
            hook?.Abandon(obj, null);
            return (denied, false);
        }

        context.Warnings.AddRange(strategy.Warnings(obj, null));
        var bytes = WriteServices.Encode(definition, obj);
        if (context.DryRun)
        {
            hook?.Abandon(obj, null);
            return (new WriteOutcome(CachedObject.Create(key, 0, 0, WriteServices.Stored(definition, obj), bytes), null, Created: true), false);
        }

        var (outcome, conflict) = await services.PutAsync(definition, key, obj, bytes, 0, cancellationToken).ConfigureAwait(false);
        if (outcome.Object is null)
        {
            hook?.Abandon(obj, null);
        }
        else
        {
            hook?.Settle(obj, null);
        }

        return (outcome with { Created = true }, conflict);
    }

    private static Status? CheckRequest(WriteContext context, ref MetaObject obj)
    {
        var meta = obj.Metadata;
        if (context.Definition.Namespaced)
        {
            if (meta.Namespace.Length == 0)
            {
                obj = obj with { Metadata = meta with { Namespace = context.Namespace } };
            }
            else if (meta.Namespace != context.Namespace)
            {
                return StatusErrors.BadRequest(
                    $"the namespace of the provided object does not match the namespace sent on the request");
            }
        }

        else if (meta.Namespace.Length > 0)
        {
            obj = obj with { Metadata = meta with { Namespace = "" } };
        }

        if (meta.DeletionTimestamp is not null || meta.DeletionGracePeriodSeconds is not null || meta.SelfLink.Length > 0)
        {
            obj = obj with { Metadata = obj.Metadata with { DeletionTimestamp = null, DeletionGracePeriodSeconds = null, SelfLink = "" } };
        }

        if (context.Name.Length > 0)
        {
            if (meta.Name.Length == 0)
            {
                obj = obj with { Metadata = obj.Metadata with { Name = context.Name } };
            }
            else if (meta.Name != context.Name)
            {
                return StatusErrors.BadRequest($"the name of the object ({meta.Name}) does not match the name on the URL ({context.Name})");
            }
        }

        return meta.ResourceVersion is "" or "0"
            ? null
            : StatusErrors.InternalError("resourceVersion should not be set on objects to be created") with
            {
                Code = 500, Message = "resourceVersion should not be set on objects to be created", Reason = "", Details = null,
            };
    }
}
