using Kubestrel.Machinery.Json;

namespace Kubestrel.Codecs.Tables;

/// <summary>Builds the Table form of one kind's objects (Accept: ...;as=Table;g=meta.k8s.io;v=v1).</summary>
public sealed class TableBuilder
{
    private const string NameDescription = "The object's name, unique among the objects of its kind in a namespace.";
    private const string CreatedDescription = "When the server made the object (RFC 3339, UTC).";

    private readonly ResourceStrategy? _strategy;

    /// <param name="strategy">Gives columns and cells; without it (or without columns) the table has Name and Created At.</param>
    public TableBuilder(ResourceStrategy? strategy)
    {
        _strategy = strategy is { Columns.Count: > 0 } ? strategy : null;
        var name = Column("Name", "string", "name", NameDescription, 0);
        Columns = _strategy is null
            ? [name, Column("Created At", "date", "", CreatedDescription, 0)]
            : [.. _strategy.NameComesFirst ? (TableColumnDefinition[])[name] : [], .. _strategy.Columns.Select(column => Column(column.Name, column.Type, column.Format, column.Description, column.Priority))];
    }

    public ValueList<TableColumnDefinition> Columns { get; }

    /// <param name="items">The objects, kind and apiVersion set when rows include them.</param>
    /// <param name="metadata">resourceVersion and continue of the list, or resourceVersion of the single object.</param>
    /// <param name="withColumns">False for all but the first event of a watch.</param>
    public Table Build(IEnumerable<MetaObject> items, ListMeta metadata, IncludeObject include, DateTimeOffset now, bool withColumns = true, string apiVersion = "meta.k8s.io/v1")
    {
        using var output = new JsonOutput();
        var rows = new List<TableRow>();
        foreach (var item in items)
        {
            rows.Add(Row(item, include, now, output));
        }

        return Table.Empty with
        {
            Kind = "Table",
            ApiVersion = apiVersion,
            Metadata = metadata,
            ColumnDefinitions = withColumns ? Columns : default,
            Rows = rows.ToValueList(),
        };
    }

    private TableRow Row(MetaObject item, IncludeObject include, DateTimeOffset now, JsonOutput output)
    {
        var cells = new List<RawJson>();
        if (_strategy is not { NameComesFirst: false })
        {
            cells.Add(Cell(output, _strategy?.NameCell(item) ?? item.Metadata.Name));
        }

        if (_strategy is null)
        {
            cells.Add(Cell(output, item.Metadata.CreationTimestamp));
        }
        else
        {
            foreach (var cell in _strategy.Cells(item, now))
            {
                cells.Add(Cell(output, cell));
            }
        }

        KubeObject? body = include switch
        {
            IncludeObject.Object => item,
            IncludeObject.Metadata => PartialObjects.Of(item),
            _ => null,
        };
        return TableRow.Empty with { Cells = cells.ToValueList(), Conditions = _strategy?.RowConditions(item) ?? default, Object = body is null ? default : Encode(output, body.WriteJson) };
    }

    private static RawJson Cell(JsonOutput output, object? value) => value switch
    {
        string text => Encode(output, json => json.Value(text)),
        bool flag => Encode(output, json => json.Value(flag)),
        int number => Encode(output, json => json.Value(number)),
        long number => Encode(output, json => json.Value(number)),
        Time time => Encode(output, json => json.Value(time)),
        null => Encode(output, json => json.Null()),
        _ => Encode(output, json => json.Value(value.ToString() ?? "")),
    };

    private static RawJson Encode(JsonOutput output, Action<JsonOutput> write)
    {
        output.Clear();
        write(output);
        return new(output.ToArray());
    }

    private static TableColumnDefinition Column(string name, string type, string format, string description, int priority) =>
        TableColumnDefinition.Empty with { Name = name, Type = type, Format = format, Description = description, Priority = priority };
}
