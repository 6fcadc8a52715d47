using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Scheduling.V1;

internal sealed class PriorityClassStrategy : ResourceStrategy<PriorityClass>
{
    private const string SystemPrefix = "system-";
    private const int HighestForUsers = 1_000_000_000;

    public override IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Number("Value", "The priority that pods of the class get."),
        Column.Flag("Global-Default", "Whether pods without a class get it."),
        Column.Age,
        new("PreemptionPolicy", "string", "Whether its pods may push others out."),
    ];

    protected override PriorityClass Default(PriorityClass obj) => obj.PreemptionPolicy is null ? obj with { PreemptionPolicy = "PreemptLowerPriority" } : obj;

    protected override void ValidateCreate(PriorityClass obj, FieldErrors errors)
    {
        if (obj.Metadata.Name.StartsWith(SystemPrefix, StringComparison.Ordinal))
        {
            if (SystemError(obj) is { } error)
            {
                errors.Forbidden(
                    FieldPath.Of("metadata", "name"), $"priority class names with '{SystemPrefix}' prefix are reserved for system use only. error: {error}");
            }
        }
        else if (obj.Value > HighestForUsers)
        {
            errors.Forbidden(FieldPath.Of("value"), $"maximum allowed value of a user defined priority is {HighestForUsers}");
        }

        if (obj.PreemptionPolicy is not (null or "PreemptLowerPriority" or "Never"))
        {
            PodSpecValidation.PreemptionPolicy(obj.PreemptionPolicy, FieldPath.Of("preemptionPolicy"), errors);
        }
    }

    protected override void ValidateChange(PriorityClass obj, PriorityClass old, FieldErrors errors)
    {
        if (obj.Value != old.Value)
        {
            errors.Forbidden(FieldPath.Of("value"), "may not be changed in an update.");
        }

        errors.Immutable(FieldPath.Of("preemptionPolicy"), obj.PreemptionPolicy, old.PreemptionPolicy);
    }

    protected override IReadOnlyList<object?> CellsOf(PriorityClass obj, DateTimeOffset now) =>
        [(long)obj.Value, obj.GlobalDefault, CellText.Age(obj, now), obj.PreemptionPolicy ?? ""];

    private static string? SystemError(PriorityClass obj)
    {
        int? value = obj.Metadata.Name switch { "system-node-critical" => 2_000_001_000, "system-cluster-critical" => 2_000_000_000, _ => null };
        return value is null ? $"{obj.Metadata.Name} is not a known system priority class"
            : value != obj.Value ? $"value of {obj.Metadata.Name} PriorityClass must be {value}"
            : obj.GlobalDefault ? $"globalDefault of {obj.Metadata.Name} PriorityClass must be false"
            : null;
    }
}
