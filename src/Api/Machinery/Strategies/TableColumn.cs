namespace Kubestrel.Machinery;

/// <summary>A column of the Table form: upstream's name, type (string, integer, date, ...), format and priority (0 shows always, 1 with -o wide).</summary>
public sealed record TableColumn(string Name, string Type, string Description = "", string Format = "", int Priority = 0);
