using Kubestrel.ApiServer.Registry;
using Kubestrel.ApiServer.Registry.Writes;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Subresources;

/// <summary>pods/binding and bindings: give a pod its node.</summary>
internal sealed class BindingHandler(ResourceCatalog catalog, ResourceWriter writer)
{
    private static readonly GroupResource BindingResource = new("", "pods/binding");

    public async ValueTask<ApiResult<KubeObject>> BindAsync(WriteContext context, KubeObject body, CancellationToken cancellationToken)
    {
        var binding = (Binding)body;
        if (context.Name.Length > 0 && context.Name != binding.Metadata.Name)
        {
            return StatusErrors.BadRequest("name in URL does not match name in Binding object");
        }

        if (binding.Target.Kind is not ("" or "Node"))
        {
            var errors = new FieldErrors();
            errors.NotSupported(FieldPath.Of("target", "kind"), binding.Target.Kind, "Node", "<empty>");
            return StatusErrors.Make(500, "", errors.First().ToString());
        }

        if (binding.Target.Name.Length == 0)
        {
            return StatusErrors.Make(500, "", "target.name: Required value");
        }

        var services = writer.Services;
        var admission = AdmissionRequests.ForCreate(context with { Name = binding.Metadata.Name, Subresource = "binding" }, binding);
        var admitted = await services.Admission.AdmitAsync(admission, cancellationToken).ConfigureAwait(false);
        if (admitted.Error is { } refused)
        {
            return refused;
        }

        if (await services.Admission.ValidateAsync(admission with { Object = admitted.Object }, cancellationToken).ConfigureAwait(false) is { } denied)
        {
            return denied;
        }

        var pods = context with { Served = catalog.Find(new GroupVersionResource("", "v1", "pods"))!, Name = binding.Metadata.Name, Subresource = "binding", IsInternal = true };
        var outcome = await writer.ChangeAsync(pods, current => Assign(pods, current?.Object as Pod, (Binding)admitted.Object!, services.Now), ownFields: true, cancellationToken).ConfigureAwait(false);
        return outcome.Error is { } error ? error : new ApiResult<KubeObject>((KubeObject)Success);
    }

    public static Status Success { get; } = Status.Empty with { Kind = "Status", ApiVersion = "v1", StatusValue = "Success", Code = 201 };

    private static ApiResult<MetaObject> Assign(WriteContext pods, Pod? pod, Binding binding, Time now)
    {
        if (pod is null)
        {
            return StatusErrors.NotFound(new("", "pods"), binding.Metadata.Name);
        }

        if (binding.Metadata.Uid.Length > 0 && binding.Metadata.Uid != pod.Metadata.Uid)
        {
            return UpdateOperation.StoreConflict(pods, $"Precondition failed: UID in precondition: {binding.Metadata.Uid}, UID in object meta: {pod.Metadata.Uid}");
        }

        if (binding.Metadata.ResourceVersion.Length > 0 && binding.Metadata.ResourceVersion != pod.Metadata.ResourceVersion)
        {
            return UpdateOperation.StoreConflict(pods, $"Precondition failed: ResourceVersion in precondition: {binding.Metadata.ResourceVersion}, ResourceVersion in object meta: {pod.Metadata.ResourceVersion}");
        }

        if (pod.Metadata.DeletionTimestamp is not null)
        {
            return Conflict(pod, $"pod {pod.Metadata.Name} is being deleted, cannot be assigned to a host");
        }

        if (pod.Spec.NodeName.Length > 0)
        {
            return Conflict(pod, $"pod {pod.Metadata.Name} is already assigned to node \"{pod.Spec.NodeName}\"");
        }

        if (!pod.Spec.SchedulingGates.IsEmpty)
        {
            return Conflict(pod, $"pod {pod.Metadata.Name} has non-empty .spec.schedulingGates");
        }

        return pod with
        {
            Metadata = pod.Metadata with
            {
                ResourceVersion = "",
                Annotations = binding.Metadata.Annotations.IsEmpty ? pod.Metadata.Annotations : pod.Metadata.Annotations.WithAll(binding.Metadata.Annotations),
            },
            Spec = pod.Spec with { NodeName = binding.Target.Name },
            Status = pod.Status with { Conditions = Scheduled(pod.Status.Conditions, now) },
        };
    }

    private static ValueList<PodCondition> Scheduled(ValueList<PodCondition> conditions, Time now)
    {
        var condition = PodCondition.Empty with { Type = "PodScheduled", Status = "True", LastTransitionTime = now };
        var at = conditions.FindIndex(existing => existing.Type == "PodScheduled");
        return at < 0 ? conditions.Add(condition) : conditions.SetItem(at, condition);
    }

    private static Status Conflict(Pod pod, string cause) => StatusErrors.Conflict(BindingResource, pod.Metadata.Name, cause);
}
