using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Storage.V1;

internal sealed class StorageClassStrategy : ResourceStrategy<StorageClass>
{
    private const string DefaultAnnotation = "storageclass.kubernetes.io/is-default-class";
    private const string OldDefaultAnnotation = "storageclass.beta.kubernetes.io/is-default-class";

    public override bool HasGeneration => false;

    public override IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("Provisioner", "Who makes its volumes."),
        Column.Text("ReclaimPolicy", "What happens to a volume when its claim goes."),
        Column.Text("VolumeBindingMode", "Whether a volume waits for the first pod that uses it."),
        Column.Text("AllowVolumeExpansion", "Whether claims may grow."),
        Column.Age,
    ];

    public override string NameCell(MetaObject obj) =>
        obj.Metadata.Annotations.GetValueOrDefault(DefaultAnnotation) == "true" || obj.Metadata.Annotations.GetValueOrDefault(OldDefaultAnnotation) == "true"
            ? obj.Metadata.Name + " (default)"
            : obj.Metadata.Name;

    protected override StorageClass Default(StorageClass obj) => obj is { ReclaimPolicy: not null, VolumeBindingMode: not null }
        ? obj
        : obj with { ReclaimPolicy = obj.ReclaimPolicy ?? "Delete", VolumeBindingMode = obj.VolumeBindingMode ?? "Immediate" };

    protected override void ValidateCreate(StorageClass obj, FieldErrors errors)
    {
        ParameterValidation.Driver(obj.Provisioner, FieldPath.Of("provisioner"), errors);
        ParameterValidation.Parameters(obj.Parameters, allowEmpty: true, FieldPath.Of("parameters"), errors);
        if (obj.ReclaimPolicy is not (null or "" or "Delete" or "Retain"))
        {
            errors.NotSupported(FieldPath.Of("reclaimPolicy"), obj.ReclaimPolicy, "Delete", "Retain");
        }

        if (obj.VolumeBindingMode is not ("Immediate" or "WaitForFirstConsumer"))
        {
            errors.NotSupported(FieldPath.Of("volumeBindingMode"), obj.VolumeBindingMode, "Immediate", "WaitForFirstConsumer");
        }

        TopologyValidation.Validate(obj.AllowedTopologies, FieldPath.Of("allowedTopologies"), errors);
    }

    protected override void ValidateChange(StorageClass obj, StorageClass old, FieldErrors errors)
    {
        ValidateCreate(obj, errors);
        ParameterValidation.Unchanged(obj.Parameters == old.Parameters, "parameters", errors);
        ParameterValidation.Unchanged(obj.Provisioner == old.Provisioner, "provisioner", errors);
        ParameterValidation.Unchanged(obj.ReclaimPolicy == old.ReclaimPolicy, "reclaimPolicy", errors);
        errors.Immutable(FieldPath.Of("volumeBindingMode"), obj.VolumeBindingMode, old.VolumeBindingMode);
    }

    protected override IEnumerable<string> WarningsFor(StorageClass obj, StorageClass? old)
    {
        for (var i = 0; i < obj.AllowedTopologies.Count; i++)
        {
            var expressions = obj.AllowedTopologies[i].MatchLabelExpressions;
            for (var j = 0; j < expressions.Count; j++)
            {
                if (DeprecatedLabels.Message(expressions[j].Key) is { } message)
                {
                    yield return $"allowedTopologies[{i}].matchLabelExpressions[{j}].key: {message}";
                }
            }
        }
    }

    protected override IReadOnlyList<object?> CellsOf(StorageClass obj, DateTimeOffset now) =>
        [obj.Provisioner, obj.ReclaimPolicy ?? "Delete", obj.VolumeBindingMode ?? "Immediate", obj.AllowVolumeExpansion ?? false, CellText.Age(obj, now)];
}
