using System.Buffers;
using System.Text;
using System.Text.Json;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Kubelet.Statuses;

/// <summary>
/// A strategic merge patch from one status to another: changed fields whole, fields that are gone as null, and of the
/// conditions only our own that changed, so that other writers' conditions stay.
/// </summary>
internal static class StatusPatch
{
    /// <summary>Null when nothing differs.</summary>
    public static string? Between(string uid, PodStatus old, PodStatus current)
    {
        using var oldJson = Encode(old with { Conditions = default });
        using var newJson = Encode(current with { Conditions = default });
        var conditions = current.Conditions.RemoveAll(
            condition => !(PodConditions.IsOwned(condition.Type) || PodConditions.IsOwnDisruption(condition)) || old.Conditions.Contains(condition));
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteStartObject("metadata");
        writer.WriteString("uid", uid);
        writer.WriteEndObject();
        writer.WriteStartObject("status");
        var changed = WriteFields(writer, oldJson.RootElement, newJson.RootElement);
        if (conditions.Count > 0)
        {
            writer.WriteStartArray("conditions");
            foreach (var condition in conditions)
            {
                using var json = new JsonOutput();
                condition.WriteJson(json);
                writer.WriteRawValue(json.Written);
            }

            writer.WriteEndArray();
            changed = true;
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        return changed ? Encoding.UTF8.GetString(buffer.WrittenSpan) : null;
    }

    private static bool WriteFields(Utf8JsonWriter writer, JsonElement old, JsonElement current)
    {
        var changed = false;
        foreach (var field in current.EnumerateObject())
        {
            var had = old.TryGetProperty(field.Name, out var before);
            if (had && JsonElement.DeepEquals(before, field.Value))
            {
                continue;
            }

            changed = true;
            writer.WritePropertyName(field.Name);
            if (field.Name is "podIPs" or "hostIPs" && had)
            {
                WriteReplacement(writer, field.Value);
            }
            else
            {
                field.Value.WriteTo(writer);
            }
        }

        foreach (var field in old.EnumerateObject().Where(field => !current.TryGetProperty(field.Name, out _)))
        {
            changed = true;
            writer.WriteNull(field.Name);
        }

        return changed;
    }

    /// <summary>Lists that merge by address are replaced where an old address has to go.</summary>
    private static void WriteReplacement(Utf8JsonWriter writer, JsonElement list)
    {
        writer.WriteStartArray();
        foreach (var item in list.EnumerateArray())
        {
            item.WriteTo(writer);
        }

        writer.WriteStartObject();
        writer.WriteString("$patch", "replace");
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static JsonDocument Encode(PodStatus status)
    {
        using var json = new JsonOutput();
        status.WriteJson(json);
        return JsonDocument.Parse(json.ToArray());
    }
}
