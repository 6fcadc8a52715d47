using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Kubestrel.Runtimes.Images;

/// <summary>Wraps a layer into an image: configuration and manifest of the OCI image specification 1.0, the same bytes for the same input.</summary>
internal static class OciImageBuilder
{
    private const string SchemaPrefix = "application/vnd.oci.image.";

    public static LocalImage Build(IReadOnlyList<string> names, byte[] layer, IReadOnlyList<string> entrypoint, IReadOnlyList<string> command)
    {
        var layerBlob = new OciBlob(SchemaPrefix + "layer.v1.tar", layer);
        var config = new OciBlob(SchemaPrefix + "config.v1+json", Write(json => WriteConfig(json, layerBlob.Digest, entrypoint, command)));
        var manifest = new OciBlob(SchemaPrefix + "manifest.v1+json", Write(json =>
        {
            json.WriteNumber("schemaVersion", 2);
            json.WriteString("mediaType", SchemaPrefix + "manifest.v1+json");
            json.WriteStartObject("config");
            WriteDescriptor(json, config);
            json.WriteEndObject();
            json.WriteStartArray("layers");
            json.WriteStartObject();
            WriteDescriptor(json, layerBlob);
            json.WriteEndObject();
            json.WriteEndArray();
        }));
        return new LocalImage(names, config.Digest, layerBlob, config, manifest);
    }

    public static byte[] Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static void WriteDescriptor(Utf8JsonWriter json, OciBlob blob)
    {
        json.WriteString("mediaType", blob.MediaType);
        json.WriteString("digest", blob.Digest);
        json.WriteNumber("size", blob.Content.Length);
    }

    /// <summary>GOARCH name of this machine.</summary>
    public static string Architecture => RuntimeInformation.OSArchitecture switch
    {
        System.Runtime.InteropServices.Architecture.X64 => "amd64",
        System.Runtime.InteropServices.Architecture.Arm64 => "arm64",
        System.Runtime.InteropServices.Architecture.Arm => "arm",
        System.Runtime.InteropServices.Architecture.S390x => "s390x",
        System.Runtime.InteropServices.Architecture.Ppc64le => "ppc64le",
        System.Runtime.InteropServices.Architecture.RiscV64 => "riscv64",
        _ => "386",
    };

    private static void WriteConfig(Utf8JsonWriter json, string diffId, IReadOnlyList<string> entrypoint, IReadOnlyList<string> command)
    {
        json.WriteString("created", "1970-01-01T00:00:00Z");
        json.WriteString("architecture", Architecture);
        json.WriteString("os", "linux");
        json.WriteStartObject("config");
        WriteList(json, "Env", ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"]);
        WriteList(json, "Entrypoint", entrypoint);
        WriteList(json, "Cmd", command);
        json.WriteEndObject();
        json.WriteStartObject("rootfs");
        json.WriteString("type", "layers");
        WriteList(json, "diff_ids", [diffId]);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
