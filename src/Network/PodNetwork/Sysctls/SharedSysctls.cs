using Kubestrel.PodNetwork.Cni;

namespace Kubestrel.PodNetwork.Sysctls;

/// <summary>
/// Sets the machine-wide settings a bridge network needs and puts them back when the last cluster of the machine goes. The shared folder holds one
/// file for each bridge in use and one with the values from before.
/// </summary>
internal sealed class SharedSysctls(PodNetworkOptions options, ISysctlFiles files)
{
    public const string BridgeSetting = "net/bridge/bridge-nf-call-iptables";
    private const string Before = "sysctls";
    private const string UserPrefix = "bridge.";

    /// <summary>Answers a line for the user where forwarding cannot be turned on.</summary>
    public string? Apply()
    {
        Directory.CreateDirectory(options.SharedFolder);
        var before = Path.Combine(options.SharedFolder, Before);
        if (!File.Exists(before))
        {
            File.WriteAllLines(before, Needed().Select(n => (Name: n, Value: files.Read(n))).Where(p => p.Value is not null).Select(p => $"{p.Name}={p.Value}"));
        }

        File.WriteAllText(UserFile, "");
        foreach (var name in Needed())
        {
            // Absent: this kernel cannot pass bridged packets to netfilter at all.
            if (files.Read(name) is { } value && value != "1" && !files.Write(name, "1"))
            {
                return $"cannot set sysctl {name.Replace('/', '.')} to 1";
            }
        }

        return null;
    }

    public void Release()
    {
        if (!Directory.Exists(options.SharedFolder))
        {
            return;
        }

        File.Delete(UserFile);
        if (Directory.EnumerateFiles(options.SharedFolder, UserPrefix + "*").Any())
        {
            return;
        }

        var before = Path.Combine(options.SharedFolder, Before);
        if (File.Exists(before))
        {
            foreach (var line in File.ReadAllLines(before))
            {
                var at = line.IndexOf('=', StringComparison.Ordinal);
                if (at > 0 && files.Read(line[..at]) is { } now && now != line[(at + 1)..])
                {
                    files.Write(line[..at], line[(at + 1)..]);
                }
            }
        }

        Directory.Delete(options.SharedFolder, recursive: true);
    }

    private string UserFile => Path.Combine(options.SharedFolder, UserPrefix + options.Bridge);

    private IEnumerable<string> Needed()
    {
        yield return "net/ipv4/ip_forward";
        yield return BridgeSetting;
        if (options.PodCidrs.Any(Cidrs.IsV6))
        {
            yield return "net/ipv6/conf/all/forwarding";
            yield return "net/bridge/bridge-nf-call-ip6tables";
        }
    }
}
