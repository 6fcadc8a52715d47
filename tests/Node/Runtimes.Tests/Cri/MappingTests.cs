using Google.Protobuf;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Sandboxes;
using Kubestrel.Runtimes.Contract.Security;
using Kubestrel.Runtimes.Cri.Mapping;

namespace Kubestrel.Runtimes.Tests.Cri;

public sealed class MappingTests
{
    [Fact]
    public void ContainerConfig_AllMembers_ReachTheWire()
    {
        var config = new ContainerConfig
        {
            Metadata = new("c", 4),
            Image = new("img"),
            Command = ["a"],
            Args = ["b", "c"],
            WorkingDirectory = "/w",
            Environment = [new("K", "V"), new("K", "W")],
            Mounts = [new() { ContainerPath = "/c", HostPath = "/h", ReadOnly = true, Propagation = MountPropagation.Bidirectional, RecursiveReadOnly = true }],
            Devices = [new("/dev/a", "/dev/b", "rwm")],
            CdiDevices = ["vendor/class=name"],
            LogPath = "x/0.log",
            Stdin = true,
            StdinOnce = true,
            Tty = true,
            Resources = new() { CpuShares = 2, CpuQuota = -1, MemoryLimitBytes = 5, Unified = new Dictionary<string, string> { ["memory.high"] = "1" } },
            Security = new()
            {
                RunAsUser = 0,
                RunAsGroup = 7,
                Capabilities = new() { Add = ["NET_ADMIN"], Drop = ["ALL"] },
                Namespaces = new() { Pid = NamespaceMode.Target, TargetId = "t" },
                Seccomp = new(SecurityProfileKind.Localhost, "/p"),
                NoNewPrivileges = true,
                SupplementalGroupsPolicy = GroupsPolicy.Strict,
            },
        };
        var wire = ContainerMapping.ToWire(config);
        Assert.Equal(4u, wire.Metadata.Attempt);
        Assert.Equal(["K=V", "K=W"], wire.Envs.Select(e => $"{e.Key}={e.Value}"));
        var mount = Assert.Single(wire.Mounts);
        Assert.Equal(Kubestrel.Runtimes.Cri.Wire.MountPropagation.PropagationBidirectional, mount.Propagation);
        Assert.True(mount.RecursiveReadOnly);
        Assert.Equal("rwm", wire.Devices[0].Permissions);
        Assert.Equal("vendor/class=name", wire.CDIDevices[0].Name);
        Assert.Equal(-1, wire.Linux.Resources.CpuQuota);
        Assert.Equal("1", wire.Linux.Resources.Unified["memory.high"]);

        // User 0 is a value, not the default.
        Assert.Equal(0, wire.Linux.SecurityContext.RunAsUser.Value);
        Assert.Equal(7, wire.Linux.SecurityContext.RunAsGroup.Value);
        Assert.Equal("t", wire.Linux.SecurityContext.NamespaceOptions.TargetId);
        Assert.Equal("/p", wire.Linux.SecurityContext.Seccomp.LocalhostRef);
        Assert.True(wire is { Stdin: true, StdinOnce: true, Tty: true });
    }

    [Fact]
    public void RunAsUser_NotSet_IsAbsent() =>
        Assert.Null(ContainerMapping.ToWire(new ContainerConfig { Metadata = new("c", 0), Image = new("i") }).Linux.SecurityContext.RunAsUser);

    [Fact]
    public void SandboxConfig_ReadBackFromBytes_IsTheSame()
    {
        var config = new SandboxConfig
        {
            Metadata = new("n", "u", "s", 1),
            Hostname = "h",
            Dns = new() { Servers = ["10.96.0.10"], Options = ["ndots:5"] },
            Ports = [new(PortProtocol.Udp, 53, 1053, "10.0.0.1")],
            CgroupParent = "/kubepods",
        };
        var bytes = SandboxMapping.ToWire(config).ToByteArray();

        // metadata is field 1 with name, uid, namespace, attempt as 1 to 4; hostname is field 2.
        Assert.Equal("0A0B0A016E1201751A0173200112 0168".Replace(" ", "", StringComparison.Ordinal), Convert.ToHexString(bytes.AsSpan(0, 16)));
        var wire = Kubestrel.Runtimes.Cri.Wire.PodSandboxConfig.Parser.ParseFrom(bytes);
        Assert.Equal("/kubepods", wire.Linux.CgroupParent);
        Assert.Equal(1053, wire.PortMappings[0].HostPort);
        Assert.Equal(["ndots:5"], wire.DnsConfig.Options);
    }

    [Fact]
    public void Times_ZeroAndNanoseconds_AreKept()
    {
        Assert.Null(WireMap.OptionalTime(0));
        Assert.Equal(DateTimeOffset.UnixEpoch.AddTicks(12_345_678), WireMap.Time(1_234_567_899));
        Assert.Equal(1, WireMap.Seconds(TimeSpan.FromMilliseconds(1)));
        Assert.Equal(0, WireMap.Seconds(TimeSpan.Zero));
    }

    [Fact]
    public void SandboxStatus_NoAddress_HasNoIps()
    {
        Assert.Empty(SandboxMapping.FromWire(new Kubestrel.Runtimes.Cri.Wire.PodSandboxStatus { Id = "a", Network = new() }).Ips);
        Assert.Equal(
            ["10.0.0.2", "fd00::2"],
            SandboxMapping.FromWire(new Kubestrel.Runtimes.Cri.Wire.PodSandboxStatus
            {
                Id = "a",
                Network = new() { Ip = "10.0.0.2", AdditionalIps = { new Kubestrel.Runtimes.Cri.Wire.PodIP { Ip = "fd00::2" } } },
            }).Ips);
    }
}
