using Kubestrel.Kinds.Coordination.V1;

namespace Kubestrel.Kinds.Coordination.V1alpha2;

internal sealed class LeaseCandidateStrategy : ResourceStrategy<LeaseCandidate>
{
    public override bool HasGeneration => false;

    public override bool AllowCreateOnUpdate => true;

    public override bool AllowUnconditionalUpdate => false;

    public override IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("LeaseName", "The lease that it stands for."),
        Column.Text("BinaryVersion", "The program's version."),
        Column.Text("EmulationVersion", "The version that it behaves as."),
        Column.Age,
    ];

    public override IReadOnlyList<string> SelectableFields { get; } = ["spec.leaseName"];

    public override IEnumerable<string> NameErrors(string name) => Forms.ConfigKey(name);

    protected override void ValidateCreate(LeaseCandidate obj, FieldErrors errors)
    {
        var (spec, path) = (obj.Spec, FieldPath.Of("spec"));
        if (spec.LeaseName.Length == 0)
        {
            errors.Required(path.Child("leaseName"));
        }

        if (spec.EmulationVersion.Length > 0 && !IsVersion(spec.EmulationVersion))
        {
            errors.Invalid(path.Child("emulationVersion"), spec.EmulationVersion, "must be a valid semantic version");
        }

        if (spec.BinaryVersion.Length == 0)
        {
            errors.Required(path.Child("binaryVersion"));
        }
        else if (!IsVersion(spec.BinaryVersion))
        {
            errors.Invalid(path.Child("binaryVersion"), spec.BinaryVersion, "must be a valid semantic version");
        }

        if (spec.Strategy.Length == 0)
        {
            errors.Required(path.Child("strategy"));
            return;
        }

        if (spec is { Strategy: "OldestEmulationVersion", EmulationVersion.Length: 0 })
        {
            errors.Required(path.Child("emulationVersion"), "must be specified when `strategy` is 'OldestEmulationVersion'");
        }

        LeaseStrategy.Strategy(spec.Strategy, path.Child("strategy"), errors);
    }

    protected override void ValidateChange(LeaseCandidate obj, LeaseCandidate old, FieldErrors errors)
    {
        ValidateCreate(obj, errors);
        errors.Immutable(FieldPath.Of("spec", "leaseName"), obj.Spec.LeaseName, old.Spec.LeaseName);
    }

    protected override IReadOnlyList<object?> CellsOf(LeaseCandidate obj, DateTimeOffset now) =>
        [obj.Spec.LeaseName, obj.Spec.BinaryVersion, obj.Spec.EmulationVersion, CellText.Age(obj, now)];

    protected override string? FieldOf(LeaseCandidate obj, string field) => field == "spec.leaseName" ? obj.Spec.LeaseName : null;

    private static bool IsVersion(string text)
    {
        var end = text.AsSpan().IndexOfAny('-', '+');
        var parts = (end < 0 ? text : text[..end]).Split('.');
        return parts.Length == 3 && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit) && (part.Length == 1 || part[0] != '0'));
    }
}
