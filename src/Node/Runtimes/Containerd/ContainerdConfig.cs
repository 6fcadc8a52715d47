using System.Text;

namespace Kubestrel.Runtimes.Containerd;

/// <summary>
/// Writes config.toml. Plugins that a node does not use are turned off: each costs start time and memory, and some write a warning each start
/// about a file system the machine does not have.
/// </summary>
internal static class ContainerdConfig
{
    private static readonly string[] Unused =
    [
        "io.containerd.snapshotter.v1.aufs",
        "io.containerd.snapshotter.v1.btrfs",
        "io.containerd.snapshotter.v1.zfs",
        "io.containerd.snapshotter.v1.devmapper",
        "io.containerd.snapshotter.v1.blockfile",
        "io.containerd.snapshotter.v1.erofs",
        "io.containerd.internal.v1.restart",
        "io.containerd.internal.v1.opt",
        "io.containerd.internal.v1.tracing",
        "io.containerd.tracing.processor.v1.otlp",
        "io.containerd.monitor.v1.cgroups",
        "io.containerd.nri.v1.nri",
    ];

    public static string Write(
        ContainerdLayout layout, ContainerdOptions options, ContainerdBinaries binaries, ContainerdVersion version, HostFacts facts)
    {
        var text = new StringBuilder();
        var toml = new TomlWriter(text);
        toml.Value("version", version.ConfigVersion);
        toml.Value("root", layout.Root);
        toml.Value("state", layout.State);
        toml.Value("oom_score", 0);
        toml.Value("disabled_plugins", Disabled(version, facts));
        toml.Table("grpc");
        toml.Value("address", layout.Socket);
        toml.Table("debug");
        toml.Value("level", options.LogLevel);
        if (version.ConfigVersion == 2)
        {
            WriteV2(toml, layout, options, binaries, facts);
        }
        else
        {
            WriteV3(toml, layout, options, binaries, facts);
        }

        return text.ToString();
    }

    private static string[] Disabled(ContainerdVersion version, HostFacts facts)
    {
        var other = facts.Snapshotter == "native" ? "io.containerd.snapshotter.v1.overlayfs" : "io.containerd.snapshotter.v1.native";
        var known = version.ConfigVersion == 2 ? Unused : Unused.Where(p => p != "io.containerd.snapshotter.v1.aufs");
        return [.. known, other];
    }

    private static void WriteV2(TomlWriter toml, ContainerdLayout layout, ContainerdOptions options, ContainerdBinaries binaries, HostFacts facts)
    {
        const string Cri = "plugins.\"io.containerd.grpc.v1.cri\"";
        toml.Table(Cri);
        toml.Value("sandbox_image", options.SandboxImage);
        WriteRuntime(toml, facts);
        WriteStreaming(toml);
        toml.Table(Cri + ".cni");
        toml.Value("bin_dir", binaries.CniFolder);
        toml.Value("conf_dir", layout.CniConfig);
        toml.Value("max_conf_num", 1);
        toml.Table(Cri + ".registry");
        toml.Value("config_path", layout.RegistryConfig);
        toml.Table(Cri + ".containerd");
        toml.Value("snapshotter", facts.Snapshotter);
        toml.Value("default_runtime_name", "runc");
        WriteRunc(toml, Cri + ".containerd.runtimes.runc", layout, options, binaries);
    }

    private static void WriteV3(TomlWriter toml, ContainerdLayout layout, ContainerdOptions options, ContainerdBinaries binaries, HostFacts facts)
    {
        const string Images = "plugins.\"io.containerd.cri.v1.images\"";
        const string Runtime = "plugins.\"io.containerd.cri.v1.runtime\"";
        toml.Table(Images);
        toml.Value("snapshotter", facts.Snapshotter);
        toml.Table(Images + ".pinned_images");
        toml.Value("sandbox", options.SandboxImage);
        toml.Table(Images + ".registry");
        toml.Value("config_path", layout.RegistryConfig);
        toml.Table(Runtime);
        WriteRuntime(toml, facts);
        toml.Table(Runtime + ".cni");
        toml.Value("bin_dirs", [binaries.CniFolder]);
        toml.Value("conf_dir", layout.CniConfig);
        toml.Value("max_conf_num", 1);
        toml.Table(Runtime + ".containerd");
        toml.Value("default_runtime_name", "runc");
        WriteRunc(toml, Runtime + ".containerd.runtimes.runc", layout, options, binaries);
        toml.Table("plugins.\"io.containerd.grpc.v1.cri\"");
        WriteStreaming(toml);
    }

    private static void WriteRuntime(TomlWriter toml, HostFacts facts)
    {
        toml.Value("restrict_oom_score_adj", !facts.CanLowerOomScore);
        toml.Value("netns_mounts_under_state_dir", true);
        toml.Value("enable_unprivileged_ports", true);
        toml.Value("enable_unprivileged_icmp", true);
        toml.Value("tolerate_missing_hugetlb_controller", true);
    }

    private static void WriteStreaming(TomlWriter toml)
    {
        toml.Value("disable_tcp_service", true);
        toml.Value("stream_server_address", "127.0.0.1");
        toml.Value("stream_server_port", "0");
    }

    private static void WriteRunc(TomlWriter toml, string table, ContainerdLayout layout, ContainerdOptions options, ContainerdBinaries binaries)
    {
        toml.Table(table);
        toml.Value("runtime_type", "io.containerd.runc.v2");
        toml.Table(table + ".options");
        toml.Value("BinaryName", binaries.Runc);
        toml.Value("Root", layout.RuncRoot);
        toml.Value("SystemdCgroup", options.SystemdCgroup);
    }
}
