using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Registry;
using Kubestrel.ApiServer.Registry.Writes;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Policy.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Subresources;

/// <summary>pods/eviction: a deletion that the pod's disruption budget must allow (429 with cause DisruptionBudget when it does not).</summary>
internal sealed class EvictionHandler(ResourceCatalog catalog, ResourceWriter writer, CacheObjectReader objects)
{
    /// <summary>Upstream's bound of evictions that the budget's controller has not yet confirmed.</summary>
    private const int MaxDisruptedPods = 2000;

    private const string Violates = "Cannot evict pod as it would violate the pod's disruption budget.";

    public async ValueTask<ApiResult<KubeObject>> EvictAsync(WriteContext context, KubeObject body, CancellationToken cancellationToken)
    {
        var eviction = body is Kinds.Policy.V1beta1.Eviction older
            ? new Eviction { Kind = "Eviction", ApiVersion = "policy/v1", Metadata = older.Metadata, DeleteOptions = older.DeleteOptions }
            : (Eviction)body;
        if (eviction.Metadata.Name != context.Name)
        {
            return StatusErrors.BadRequest("name in URL does not match name in Eviction object");
        }

        var errors = new FieldErrors();
        DeletionRules.Validate(eviction.DeleteOptions ?? DeleteOptions.Empty, errors);
        if (errors.Count > 0)
        {
            return StatusErrors.Invalid(new("meta.k8s.io", "v1", "DeleteOptions"), "", errors);
        }

        var services = writer.Services;
        var request = AdmissionRequests.ForCreate(context, eviction);
        var admitted = await services.Admission.AdmitAsync(request, cancellationToken).ConfigureAwait(false);
        if (admitted.Error is { } refused)
        {
            return refused;
        }

        if (await services.Admission.ValidateAsync(request with { Object = admitted.Object }, cancellationToken).ConfigureAwait(false) is { } denied)
        {
            return denied;
        }

        var options = eviction.DeleteOptions ?? DeleteOptions.Empty;
        var pods = context with
        {
            Served = catalog.Find(new GroupVersionResource("", "v1", "pods"))!, Subresource = "", DryRun = context.DryRun || options.DryRun.Contains("All"),
        };
        if (objects.Get<Pod>(context.Namespace, context.Name) is not { } pod)
        {
            return StatusErrors.NotFound(new("", "pods"), context.Name);
        }

        var budget = "";
        if (!IgnoresBudget(pod))
        {
            var (name, pinned, error) = await TakeFromBudgetAsync(pods, pod, cancellationToken).ConfigureAwait(false);
            if (error is not null)
            {
                return error;
            }

            budget = name;
            if (pinned && options.Preconditions?.ResourceVersion is null)
            {
                options = options with { Preconditions = (options.Preconditions ?? Machinery.Meta.V1.Preconditions.Empty) with { ResourceVersion = pod.Metadata.ResourceVersion } };
            }
        }

        var outcome = await DeleteAsync(pods, options, cancellationToken).ConfigureAwait(false);
        return outcome.Error switch
        {
            { Code: 409 } when eviction.DeleteOptions?.Preconditions?.ResourceVersion is null && budget.Length > 0 => StillProcessed(budget),
            { } error => error,
            null => new ApiResult<KubeObject>((KubeObject)BindingHandler.Success),
        };
    }

    private async ValueTask<WriteOutcome> DeleteAsync(WriteContext pods, DeleteOptions options, CancellationToken cancellationToken)
    {
        if (!pods.DryRun && options.Preconditions?.ResourceVersion is null)
        {
            var now = writer.Services.Now;
            var marked = await writer.ChangeAsync(
                pods with { Subresource = "status", IsInternal = true },
                current => current?.Object is not Pod pod ? StatusErrors.NotFound(new("", "pods"), pods.Name)
                    : DeleteOperation.CheckPreconditions(pods.Definition, current, options) is { } failed ? failed
                    : WithTarget(pod, now),
                ownFields: true,
                cancellationToken).ConfigureAwait(false);
            if (marked.Error is not null)
            {
                return marked;
            }
        }

        return await writer.DeleteAsync(pods, options, cancellationToken).ConfigureAwait(false);
    }

    private static MetaObject WithTarget(Pod pod, Time now)
    {
        var condition = PodCondition.Empty with
        {
            Type = "DisruptionTarget", Status = "True", Reason = "EvictionByEvictionAPI", Message = "Eviction API: evicting", LastTransitionTime = now,
        };
        var at = pod.Status.Conditions.FindIndex(existing => existing.Type == "DisruptionTarget");
        var conditions = at < 0 ? pod.Status.Conditions.Add(condition) : pod.Status.Conditions.SetItem(at, condition);
        return pod with { Metadata = pod.Metadata with { ResourceVersion = "" }, Status = pod.Status with { Conditions = conditions } };
    }

    /// <summary>Counts the disruption in the pod's budget. Pinned: the decision holds only for the pod's present version.</summary>
    private async ValueTask<(string Budget, bool Pinned, Status? Error)> TakeFromBudgetAsync(WriteContext context, Pod pod, CancellationToken cancellationToken)
    {
        var matching = objects.List<PodDisruptionBudget>(pod.Metadata.Namespace).Where(budget => Selects(budget, pod)).Take(2).ToList();
        if (matching.Count == 0)
        {
            return ("", false, null);
        }

        if (matching.Count > 1)
        {
            return ("", false, StatusErrors.Make(500, "", "This pod has more than one PodDisruptionBudget, which the eviction subresource does not support."));
        }

        var found = matching[0];
        var ready = pod.Status.Conditions.Exists(condition => condition is { Type: "Ready", Status: "True" });
        if (!ready && (found.Spec.UnhealthyPodEvictionPolicy == "AlwaysAllow"
            || (found.Status.CurrentHealthy >= found.Status.DesiredHealthy && found.Status.DesiredHealthy > 0)))
        {
            return (found.Metadata.Name, true, null);
        }

        var budgets = context with
        {
            Served = catalog.Find(new GroupVersionResource("policy", "v1", "poddisruptionbudgets"))!,
            Name = found.Metadata.Name,
            Subresource = "status",
            IsInternal = true,
        };
        var now = writer.Services.Now;
        var outcome = await writer.ChangeAsync(
            budgets, current => Decrement(current?.Object as PodDisruptionBudget, found, pod, now), ownFields: true, cancellationToken).ConfigureAwait(false);
        return (found.Metadata.Name, false, outcome.Error);
    }

    private static ApiResult<MetaObject> Decrement(PodDisruptionBudget? budget, PodDisruptionBudget found, Pod pod, Time now)
    {
        budget ??= found;
        var status = budget.Status;
        var name = budget.Metadata.Name;
        if (status.ObservedGeneration < budget.Metadata.Generation)
        {
            return StillProcessed(name);
        }

        if (status.DisruptionsAllowed < 0)
        {
            return StatusErrors.Forbidden(new("policy", "poddisruptionbudget"), name, "pdb disruptions allowed is negative");
        }

        if (status.DisruptedPods.Count > MaxDisruptedPods)
        {
            return StatusErrors.Forbidden(
                new("policy", "poddisruptionbudget"), name, "DisruptedPods map too big - too many evictions not confirmed by PDB controller");
        }

        return status.DisruptionsAllowed == 0
            ? TooMany(0, $"The disruption budget {name} needs {status.DesiredHealthy} healthy pods and has {status.CurrentHealthy} currently")
            : budget with
            {
                Metadata = budget.Metadata with { ResourceVersion = "" },
                Status = status with { DisruptionsAllowed = status.DisruptionsAllowed - 1, DisruptedPods = status.DisruptedPods.With(pod.Metadata.Name, now) },
            };
    }

    private static bool Selects(PodDisruptionBudget budget, Pod pod) => Selector.Of(budget.Spec.Selector).Matches(pod.Metadata.Labels);

    /// <summary>Pods that have ended, wait, or are being deleted disrupt nobody.</summary>
    private static bool IgnoresBudget(Pod pod) => pod.Status.Phase is "Succeeded" or "Failed" or "Pending" || pod.Metadata.DeletionTimestamp is not null;

    private static Status StillProcessed(string budget) => TooMany(10, $"The disruption budget {budget} is still being processed by the server.");

    private static Status TooMany(int retryAfter, string cause)
    {
        var status = StatusErrors.TooManyRequests(Violates, retryAfter);
        return status with { Details = status.Details! with { Causes = [StatusCause.Empty with { Reason = "DisruptionBudget", Message = cause }] } };
    }
}
