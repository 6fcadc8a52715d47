using Kubestrel.ApiServer.Caching;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Registry.Writes;

/// <summary>
/// Delete. Steps: 1 options and preconditions, 2 admission, 3 grace (pods) or finalizers mark the object, 4 otherwise it goes. Lost races
/// start again on the newer state.
/// </summary>
internal sealed class DeleteOperation(WriteServices services)
{
    private const int Attempts = 32;

    public async ValueTask<WriteOutcome> RunAsync(WriteContext context, DeleteOptions options, CancellationToken cancellationToken)
    {
        var definition = context.Definition;
        var errors = new FieldErrors();
        DeletionRules.Validate(options, errors);
        if (errors.Count > 0)
        {
            return StatusErrors.Invalid(new("meta.k8s.io", "v1", "DeleteOptions"), "", errors);
        }

        if (options is { PropagationPolicy: null, OrphanDependents: null } && definition.Strategy.DeletionWarning is { Length: > 0 } warning)
        {
            context.Warnings.Add(warning);
        }

        options = options.GracePeriodSeconds < 0 ? options with { GracePeriodSeconds = 1 } : options;
        for (var attempt = 1; ; attempt++)
        {
            if (services.Find(context) is not { } current)
            {
                return StatusErrors.NotFound(definition.GroupResource, context.Name);
            }

            if (CheckPreconditions(definition, current, options) is { } failed)
            {
                return failed;
            }

            var request = AdmissionRequests.ForDelete(context, current.Object);
            var admitted = await services.Admission.AdmitAsync(request, cancellationToken).ConfigureAwait(false);
            if (admitted.Error is { } error)
            {
                return error;
            }

            if (await services.Admission.ValidateAsync(request, cancellationToken).ConfigureAwait(false) is { } denied)
            {
                return denied;
            }

            var (outcome, conflict) = await TryAsync(context, current, options, cancellationToken).ConfigureAwait(false);
            if (!conflict)
            {
                return outcome;
            }

            if (attempt == Attempts)
            {
                return StatusErrors.Conflict(definition.GroupResource, context.Name);
            }
        }
    }

    private async ValueTask<(WriteOutcome Outcome, bool Conflict)> TryAsync(
        WriteContext context, CachedObject current, DeleteOptions options, CancellationToken cancellationToken)
    {
        var definition = context.Definition;
        var marked = Mark(definition, current.Object, options);
        if (ReferenceEquals(marked, current.Object))
        {
            return (current, false);
        }

        if (marked is not null)
        {
            var bytes = WriteServices.Encode(definition, marked);
            return context.DryRun
                ? (CachedObject.Create(current.Key, current.Revision, current.CreateRevision, WriteServices.Stored(definition, marked), bytes), false)
                : await services.PutAsync(definition, current.Key, marked, bytes, current.Revision, cancellationToken).ConfigureAwait(false);
        }

        if (context.DryRun)
        {
            return (new WriteOutcome(current, null, Deleted: true), false);
        }

        var (failure, revision, conflict) = await services.DeleteAsync(current.Key, current.Revision, cancellationToken).ConfigureAwait(false);
        if (failure is not null || conflict)
        {
            return (failure is null ? default : (WriteOutcome)failure, conflict);
        }

        services.HookOf(definition)?.Settle(null, current.Object);
        return (new WriteOutcome(current.At(revision), null, Deleted: true), false);
    }

    /// <summary>The object as the deletion leaves it; null when it goes at once; the same instance when its deletion is under way already.</summary>
    private MetaObject? Mark(ResourceDefinition definition, MetaObject obj, DeleteOptions options)
    {
        var meta = obj.Metadata;
        var finalizers = DeletionRules.Finalizers(meta.Finalizers, options, definition.Strategy.OrphansByDefault);
        if (obj is Kinds.Core.V1.Namespace @namespace)
        {
            return MarkNamespace(@namespace, finalizers);
        }

        var grace = meta.DeletionTimestamp is null ? definition.Strategy.DeletionGraceSeconds(obj, options.GracePeriodSeconds) : null;
        if (grace > 0)
        {
            return Marked(obj, finalizers, new Time(services.Now.Value.AddSeconds(grace.Value)), grace.Value);
        }

        if (meta.DeletionTimestamp is { } deletion && meta.DeletionGracePeriodSeconds is > 0 and { } running)
        {
            // A deletion under way can only be shortened.
            if (options.GracePeriodSeconds is not { } wanted || wanted >= running)
            {
                return SameFinalizers(finalizers, meta) ? obj : Marked(obj, finalizers, deletion, running);
            }

            if (wanted > 0)
            {
                return Marked(obj, finalizers, new Time(deletion.Value.AddSeconds(wanted - running)), wanted);
            }
        }

        if (finalizers.IsEmpty)
        {
            return null;
        }

        return meta.DeletionTimestamp is not null && meta.DeletionGracePeriodSeconds is 0 && SameFinalizers(finalizers, meta)
            ? obj
            : Marked(obj, finalizers, meta.DeletionTimestamp is { } since && since < services.Now ? since : services.Now, 0);
    }

    private MetaObject? MarkNamespace(Kinds.Core.V1.Namespace @namespace, ValueList<string> finalizers)
    {
        if (@namespace.Metadata.DeletionTimestamp is null)
        {
            return @namespace with
            {
                Metadata = @namespace.Metadata with { DeletionTimestamp = services.Now, Finalizers = finalizers },
                Status = @namespace.Status with { Phase = "Terminating" },
            };
        }

        return @namespace.Spec.Finalizers.IsEmpty && finalizers.IsEmpty ? null : @namespace;
    }

    private static bool SameFinalizers(ValueList<string> finalizers, ObjectMeta meta) =>
        finalizers.Count == meta.Finalizers.Count && finalizers.All(finalizer => meta.Finalizers.Contains(finalizer));

    private static MetaObject Marked(MetaObject obj, ValueList<string> finalizers, Time deletion, long grace) => obj with
    {
        Metadata = obj.Metadata with
        {
            Finalizers = finalizers,
            DeletionTimestamp = deletion,
            DeletionGracePeriodSeconds = grace,
            Generation = obj.Metadata.Generation > 0 && obj.Metadata.DeletionTimestamp is null ? obj.Metadata.Generation + 1 : obj.Metadata.Generation,
        },
    };

    internal static Status? CheckPreconditions(ResourceDefinition definition, CachedObject current, DeleteOptions options)
    {
        var meta = current.Object.Metadata;
        if (options.Preconditions?.Uid is { } uid && uid != meta.Uid)
        {
            return StatusErrors.Conflict(
                RecordOf(definition),
                meta.Name,
                $"the UID in the precondition ({uid}) does not match the UID in record ({meta.Uid}). The object might have been deleted and then recreated");
        }

        return options.Preconditions?.ResourceVersion is { } version && version != meta.ResourceVersion
            ? StatusErrors.Conflict(
                RecordOf(definition),
                meta.Name,
                $"the ResourceVersion in the precondition ({version}) does not match the ResourceVersion in record ({meta.ResourceVersion}). The object might have been modified")
            : null;
    }

    /// <summary>Upstream names the kind here, not the resource.</summary>
    private static GroupResource RecordOf(ResourceDefinition definition) => new(definition.Kind.Id.Group, definition.Kind.Id.Kind);
}
