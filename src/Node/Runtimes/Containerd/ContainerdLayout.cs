using System.Security.Cryptography;
using System.Text;

namespace Kubestrel.Runtimes.Containerd;

/// <summary>
/// Where one cluster's containerd keeps its things. Images and containers live in the data dir; sockets, shim state and network namespaces live
/// below /run, since a unix socket's path has at most 107 bytes and since they mean nothing after a boot.
/// </summary>
public sealed record ContainerdLayout
{
    private const string DefaultRunRoot = "/run/kubestrel";

    public ContainerdLayout(string dataDirectory, string runRoot = DefaultRunRoot)
    {
        DataDirectory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataDirectory));
        Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(DataDirectory)))[..8];
        RunRoot = runRoot;
        RunDirectory = Path.Combine(runRoot, Id);
    }

    public string DataDirectory { get; }

    /// <summary>Eight hex digits that tell this data dir from every other on the machine: also fit for interface and table names.</summary>
    public string Id { get; }

    public string RunRoot { get; }

    public string RunDirectory { get; }

    public string Home => Path.Combine(DataDirectory, "containerd");

    public string Root => Path.Combine(Home, "root");

    public string ConfigFile => Path.Combine(Home, "config.toml");

    public string LogFile => Path.Combine(Home, "containerd.log");

    /// <summary>hosts.toml files by registry: certs.d/HOST:PORT/hosts.toml.</summary>
    public string RegistryConfig => Path.Combine(Home, "certs.d");

    public string ImageCache => Path.Combine(Home, "images.tar");

    public string CniConfig => Path.Combine(DataDirectory, "cni", "net.d");

    public string PidFile => Path.Combine(RunDirectory, "containerd.pid");

    public string State => Path.Combine(RunDirectory, "containerd");

    public string RuncRoot => Path.Combine(RunDirectory, "runc");

    /// <summary>CRI and containerd API, as ctr and crictl take it.</summary>
    public string Socket => Path.Combine(RunDirectory, "containerd.sock");
}
