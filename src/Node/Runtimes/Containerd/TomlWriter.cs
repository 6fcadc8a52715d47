using System.Globalization;
using System.Text;

namespace Kubestrel.Runtimes.Containerd;

/// <summary>The few TOML forms that containerd's configuration needs. A table's values must be written before its sub-tables.</summary>
internal sealed class TomlWriter(StringBuilder text)
{
    public void Table(string name) => text.Append(CultureInfo.InvariantCulture, $"\n[{name}]\n");

    public void Value(string key, string value) => text.Append(key).Append(" = ").Append(Quote(value)).Append('\n');

    public void Value(string key, int value) => text.Append(CultureInfo.InvariantCulture, $"{key} = {value}\n");

    public void Value(string key, bool value) => text.Append(key).Append(value ? " = true\n" : " = false\n");

    public void Value(string key, IEnumerable<string> values) =>
        text.Append(key).Append(" = [").AppendJoin(", ", values.Select(Quote)).Append("]\n");

    private static string Quote(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                < ' ' or '\u007f' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
