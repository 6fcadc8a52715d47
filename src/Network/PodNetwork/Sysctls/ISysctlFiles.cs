namespace Kubestrel.PodNetwork.Sysctls;

/// <summary>Kernel settings by their path below /proc/sys, such as net/ipv4/ip_forward.</summary>
public interface ISysctlFiles
{
    /// <summary>Null where the kernel has no such setting.</summary>
    string? Read(string name);

    /// <summary>False where it cannot be written.</summary>
    bool Write(string name, string value);
}
