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

        if (spec.EmulationVersion.Length > 0 && !SemanticVersion.IsValid(spec.EmulationVersion))
        {
            errors.Invalid(path.Child("emulationVersion"), spec.EmulationVersion, "must be a valid semantic version");
        }

        if (spec.BinaryVersion.Length == 0)
        {
            errors.Required(path.Child("binaryVersion"));
        }
        else if (!SemanticVersion.IsValid(spec.BinaryVersion))
        {
            errors.Invalid(path.Child("binaryVersion"), spec.BinaryVersion, "must be a valid semantic version");
        }

        if (spec is { BinaryVersion.Length: > 0, EmulationVersion.Length: > 0 } && SemanticVersion.Compare(spec.BinaryVersion, spec.EmulationVersion) < 0)
        {
            errors.Invalid(path.Child("binaryVersion"), spec.BinaryVersion, "must be greater than or equal to `emulationVersion`");
        }

        if (spec.Strategy.Length == 0)
        {
            errors.Required(path.Child("strategy"));
            return;
        }

        if (spec.Strategy == "OldestEmulationVersion" && SemanticVersion.Compare(spec.EmulationVersion, "0.0.0") == 0)
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
}
