using System.Globalization;
using System.Text.Json;

namespace Kubestrel.Storage.Bench;

/// <summary>Holds measured allocations against the "storage" lines of bench/budgets.json.</summary>
internal sealed class Budgets(string? file)
{
    /// <summary>Names of the budgets that were exceeded.</summary>
    public List<string> Exceeded { get; } = [];

    public void Check(string name, long bytesPerOp)
    {
        if (file is null)
        {
            return;
        }

        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var allowed = document.RootElement.GetProperty("storage").GetProperty(name).GetProperty("bytesPerOp").GetInt64();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{{\"budget\":\"{name}\",\"bytesPerOp\":{bytesPerOp},\"allowed\":{allowed}}}"));
        if (bytesPerOp > allowed)
        {
            Exceeded.Add(name);
        }
    }
}
