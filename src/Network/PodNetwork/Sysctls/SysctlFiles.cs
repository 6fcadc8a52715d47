namespace Kubestrel.PodNetwork.Sysctls;

/// <summary>The running kernel's settings.</summary>
public sealed class SysctlFiles : ISysctlFiles
{
    private const string Root = "/proc/sys";

    public string? Read(string name)
    {
        var path = Path.Combine(Root, name);
        return File.Exists(path) ? File.ReadAllText(path).Trim() : null;
    }

    public bool Write(string name, string value)
    {
        try
        {
            File.WriteAllText(Path.Combine(Root, name), value);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
