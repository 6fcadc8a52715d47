namespace Kubestrel.PodNetwork.Cni;

/// <summary>The file containerd watches. It is replaced in one step, so that no reader sees half of it.</summary>
internal static class ConfigFile
{
    private const string Name = "10-kubestrel.conflist";

    public static void WriteIfChanged(string folder, string content)
    {
        var path = Path.Combine(folder, Name);
        if (File.Exists(path) && File.ReadAllText(path) == content)
        {
            return;
        }

        Directory.CreateDirectory(folder);

        // The name of the new file has no ending that containerd takes for a configuration.
        File.WriteAllText(path + ".new", content);
        File.Move(path + ".new", path, overwrite: true);
    }

    public static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            File.Delete(Path.Combine(folder, Name));
        }
    }
}
