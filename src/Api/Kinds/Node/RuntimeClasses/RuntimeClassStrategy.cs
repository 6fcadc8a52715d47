using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Node.V1;

internal sealed class RuntimeClassStrategy : ResourceStrategy<RuntimeClass>
{
    public override bool HasGeneration => false;

    public override bool AllowUnconditionalUpdate => false;

    public override bool AllowCreateOnUpdate => true;

    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.Text("Handler", "The runtime's configuration that runs its pods."), Column.Age];

    protected override RuntimeClass Default(RuntimeClass obj)
    {
        var @fixed = ResourceDefaults.Apply(obj.Overhead?.PodFixed ?? default);
        return obj.Overhead is null || @fixed == obj.Overhead.PodFixed ? obj : obj with { Overhead = obj.Overhead with { PodFixed = @fixed } };
    }

    protected override void ValidateCreate(RuntimeClass obj, FieldErrors errors)
    {
        errors.Label(FieldPath.Of("handler"), obj.Handler);
        if (obj.Overhead is { } overhead)
        {
            ResourceValidation.Containers(ResourceRequirements.Empty with { Limits = overhead.PodFixed }, default, FieldPath.Of("overhead"), errors);
        }

        if (obj.Scheduling is not { } scheduling)
        {
            return;
        }

        var path = FieldPath.Of("scheduling");
        errors.Labels(path.Child("nodeSelector"), scheduling.NodeSelector);
        TolerationValidation.Validate(scheduling.Tolerations, path.Child("tolerations", "tolerations"), errors);
        for (var i = 0; i < scheduling.Tolerations.Count; i++)
        {
            var one = scheduling.Tolerations[i] with { TolerationSeconds = null };
            if (scheduling.Tolerations.FindIndex(other => other with { TolerationSeconds = null } == one) < i)
            {
                errors.Duplicate(path.Child("tolerations").Index(i), scheduling.Tolerations[i]);
            }
        }
    }

    protected override void ValidateChange(RuntimeClass obj, RuntimeClass old, FieldErrors errors)
    {
        ValidateCreate(obj, errors);
        errors.Immutable(FieldPath.Of("handler"), obj.Handler, old.Handler);
    }

    protected override IEnumerable<string> WarningsFor(RuntimeClass obj, RuntimeClass? old)
    {
        foreach (var key in (obj.Scheduling?.NodeSelector ?? default).Keys)
        {
            if (DeprecatedLabels.Message(key) is { } message)
            {
                yield return $"scheduling.nodeSelector: {message}";
            }
        }
    }

    protected override IReadOnlyList<object?> CellsOf(RuntimeClass obj, DateTimeOffset now) => [obj.Handler, CellText.Age(obj, now)];
}
