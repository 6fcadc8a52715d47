using System.Globalization;

namespace Kubestrel.Kinds.Discovery.V1;

internal sealed class EndpointSliceStrategy : ResourceStrategy<EndpointSlice>
{
    public override IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("AddressType", "IPv4, IPv6 or FQDN."),
        Column.Text("Ports", "Ports of every endpoint."),
        Column.Text("Endpoints", "Addresses of the endpoints."),
        Column.Age,
    ];

    protected override EndpointSlice Default(EndpointSlice obj)
    {
        var ports = obj.Ports.Map(static port => port is { Name: not null, Protocol: not null } ? port : port with { Name = port.Name ?? "", Protocol = port.Protocol ?? "TCP" });
        return ports == obj.Ports ? obj : obj with { Ports = ports };
    }

    /// <summary>The version has no topology beside node and zone.</summary>
    protected override EndpointSlice PrepareCreate(EndpointSlice obj) =>
        base.PrepareCreate(obj with { Endpoints = obj.Endpoints.Map(static endpoint => endpoint.DeprecatedTopology.IsNull ? endpoint : endpoint with { DeprecatedTopology = default }) });

    protected override bool SameDesired(EndpointSlice obj, EndpointSlice old) =>
        obj.AddressType == old.AddressType && obj.Endpoints == old.Endpoints && obj.Ports == old.Ports && obj.Metadata.Labels == old.Metadata.Labels;

    protected override void ValidateCreate(EndpointSlice obj, FieldErrors errors) => EndpointSliceValidation.Validate(obj, errors);

    protected override void ValidateChange(EndpointSlice obj, EndpointSlice old, FieldErrors errors)
    {
        EndpointSliceValidation.Validate(obj, errors);
        errors.Immutable(FieldPath.Of("addressType"), obj.AddressType, old.AddressType);
    }

    protected override IEnumerable<string> WarningsFor(EndpointSlice obj, EndpointSlice? old)
    {
        if (obj.AddressType == "FQDN")
        {
            yield return "FQDN endpoints are deprecated";
        }
    }

    protected override IReadOnlyList<object?> CellsOf(EndpointSlice obj, DateTimeOffset now) =>
    [
        obj.AddressType,
        CellText.WithMore([.. obj.Ports.Select(port => port.Port?.ToString(CultureInfo.InvariantCulture) ?? port.Name ?? "*")], 3),
        CellText.WithMore([.. obj.Endpoints.SelectMany(endpoint => endpoint.Addresses)], 3),
        CellText.Age(obj, now),
    ];
}
