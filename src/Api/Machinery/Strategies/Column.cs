namespace Kubestrel.Machinery;

/// <summary>Makes table columns of the usual types.</summary>
public static class Column
{
    public static TableColumn Age { get; } = Text("Age", "How long ago the server made the object.");

    /// <summary>What kinds show that have no columns of their own.</summary>
    public static TableColumn CreatedAt { get; } = new("Created At", "date", "When the server made the object.");

    public static TableColumn Containers { get; } = Text("Containers", "Names of the template's containers.", 1);

    public static TableColumn Images { get; } = Text("Images", "Images of the template's containers.", 1);

    public static TableColumn Text(string name, string description, int priority = 0) => new(name, "string", description, "", priority);

    public static TableColumn Number(string name, string description, int priority = 0) => new(name, "integer", description, "", priority);

    public static TableColumn Flag(string name, string description, int priority = 0) => new(name, "boolean", description, "", priority);
}
