using System.Globalization;

namespace Kubestrel.Kinds.Core.V1;

internal sealed class EndpointsStrategy : ResourceStrategy<Endpoints>
{
    private const int Shown = 3;

    public override bool HasGeneration => false;

    public override bool AllowCreateOnUpdate => true;

    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.Text("Endpoints", "Addresses and ports that are ready."), Column.Age];

    protected override Endpoints Default(Endpoints obj)
    {
        var subsets = obj.Subsets.Map(static subset =>
        {
            var ports = subset.Ports.Map(static port => port.Protocol.Length == 0 ? port with { Protocol = "TCP" } : port);
            return ports == subset.Ports ? subset : subset with { Ports = ports };
        });
        return subsets == obj.Subsets ? obj : obj with { Subsets = subsets };
    }

    protected override void ValidateCreate(Endpoints obj, FieldErrors errors) => EndpointsValidation.Validate(obj, errors);

    protected override IReadOnlyList<object?> CellsOf(Endpoints obj, DateTimeOffset now) => [Text(obj), CellText.Age(obj, now)];

    private static string Text(Endpoints obj)
    {
        if (obj.Subsets.IsEmpty)
        {
            return CellText.None;
        }

        var texts = new List<string>();
        foreach (var subset in obj.Subsets)
        {
            if (subset.Ports.IsEmpty)
            {
                texts.AddRange(subset.Addresses.Select(address => address.Ip));
            }

            foreach (var port in subset.Ports)
            {
                var number = port.Port.ToString(CultureInfo.InvariantCulture);
                texts.AddRange(subset.Addresses.Select(address => address.Ip.Contains(':') ? $"[{address.Ip}]:{number}" : $"{address.Ip}:{number}"));
            }
        }

        return texts.Count > Shown ? CellText.WithMore(texts, Shown) : string.Join(',', texts);
    }
}
