using System.Formats.Tar;

namespace Kubestrel.Runtimes.Images;

/// <summary>Writes images as one OCI image layout in a tar file, as `ctr images import` reads it. An image is listed once per name.</summary>
internal static class OciArchive
{
    /// <summary>containerd's annotation for the full name an imported image gets.</summary>
    private const string NameAnnotation = "io.containerd.image.name";

    public static void Write(Stream output, IReadOnlyList<LocalImage> images)
    {
        using var tar = new TarWriter(output, TarEntryFormat.Ustar, leaveOpen: true);
        Add(tar, "oci-layout", OciImageBuilder.Write(json => json.WriteString("imageLayoutVersion", "1.0.0")));
        Add(tar, "index.json", OciImageBuilder.Write(json =>
        {
            json.WriteNumber("schemaVersion", 2);
            json.WriteStartArray("manifests");
            foreach (var image in images)
            {
                foreach (var name in image.Names)
                {
                    json.WriteStartObject();
                    OciImageBuilder.WriteDescriptor(json, image.Manifest);
                    json.WriteStartObject("annotations");
                    json.WriteString(NameAnnotation, name);
                    json.WriteString("org.opencontainers.image.ref.name", name[(name.LastIndexOf(':') + 1)..]);
                    json.WriteEndObject();
                    json.WriteEndObject();
                }
            }

            json.WriteEndArray();
        }));
        foreach (var blob in images.SelectMany(i => (OciBlob[])[i.Layer, i.Config, i.Manifest]).DistinctBy(b => b.Digest))
        {
            Add(tar, blob.Path, blob.Content.ToArray());
        }
    }

    private static void Add(TarWriter tar, string path, byte[] content)
    {
        using var data = new MemoryStream(content, writable: false);
        tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, path)
        {
            DataStream = data,
            ModificationTime = DateTimeOffset.UnixEpoch,
            Mode = (UnixFileMode)0b110_100_100,
        });
    }
}
