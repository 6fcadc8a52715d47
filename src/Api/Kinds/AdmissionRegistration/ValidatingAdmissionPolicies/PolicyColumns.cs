namespace Kubestrel.Kinds.AdmissionRegistration.V1;

/// <summary>Columns of policies and bindings, the same in every version.</summary>
internal static class PolicyColumns
{
    public static IReadOnlyList<TableColumn> Validating { get; } = Policy("Validations", "How many rules it has.");

    public static IReadOnlyList<TableColumn> Mutating { get; } = Policy("Mutations", "How many changes it makes.");

    public static IReadOnlyList<TableColumn> Binding { get; } =
    [
        Column.Text("PolicyName", "The policy that it puts to work."),
        Column.Text("ParamRef", "The parameters that the policy gets."),
        Column.Age,
    ];

    private static IReadOnlyList<TableColumn> Policy(string count, string description) =>
        [Column.Number(count, description), Column.Text("ParamKind", "The kind of its parameters."), Column.Age];
}
