namespace Kubestrel.Kinds.ApiServerInternal.V1alpha1;

internal sealed class StorageVersionStrategy : ResourceStrategy<StorageVersion>
{
    private const int MaxShown = 3;

    public override bool HasGeneration => false;

    public override bool AllowUnconditionalUpdate => false;

    public override IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("CommonEncodingVersion", "The version that all servers store, where they agree."),
        Column.Text("StorageVersions", "What each server stores."),
        Column.Age,
    ];

    public override IEnumerable<string> NameErrors(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0
            ? ["name must be in the form of <group>.<resource>"]
            : Names.Dns1123Subdomain(name[..dot]).Select(message => "the group segment " + message)
                .Concat(Names.Dns1035Label(name[(dot + 1)..]).Select(message => "the resource segment " + message));
    }

    protected override StorageVersion PrepareStatusUpdate(StorageVersion obj, StorageVersion old) => WithMetadataOf(base.PrepareStatusUpdate(obj, old), old);

    protected override void ValidateStatus(StorageVersion obj, StorageVersion old, FieldErrors errors) => StorageVersionValidation.Status(obj.Status, errors);

    protected override IReadOnlyList<object?> CellsOf(StorageVersion obj, DateTimeOffset now) =>
    [
        obj.Status.CommonEncodingVersion ?? CellText.Unset,
        CellText.WithMore([.. obj.Status.StorageVersions.Select(server => $"{server.ApiServerID}={server.EncodingVersion}")], MaxShown),
        CellText.Age(obj, now),
    ];
}
