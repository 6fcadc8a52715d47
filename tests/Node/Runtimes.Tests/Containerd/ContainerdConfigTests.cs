using Kubestrel.Runtimes.Containerd;

namespace Kubestrel.Runtimes.Tests.Containerd;

public sealed class ContainerdConfigTests
{
    private static readonly ContainerdLayout Layout = new("/data \"x\"");
    private static readonly ContainerdOptions Options = new() { SandboxImage = "kubestrel.local/pause:1.0" };
    private static readonly ContainerdBinaries Binaries = new("/usr/bin/containerd", "/usr/bin/ctr", "/usr/sbin/runc", "/usr/lib/cni");

    [Fact]
    public void Version16_IsVersion2Format()
    {
        var text = Write(new(1, 6, 20), new(false, "overlayfs"));
        Assert.StartsWith("version = 2\n", text, StringComparison.Ordinal);
        Assert.Contains("sandbox_image = \"kubestrel.local/pause:1.0\"", text, StringComparison.Ordinal);
        Assert.Contains("bin_dir = \"/usr/lib/cni\"", text, StringComparison.Ordinal);
        Assert.Contains("restrict_oom_score_adj = true", text, StringComparison.Ordinal);
        Assert.Contains("snapshotter = \"overlayfs\"", text, StringComparison.Ordinal);
        Assert.Contains("SystemdCgroup = false", text, StringComparison.Ordinal);
        Assert.DoesNotContain("cri.v1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Version2_IsVersion3Format()
    {
        var text = Write(new(2, 1, 0), new(true, "native"));
        Assert.StartsWith("version = 3\n", text, StringComparison.Ordinal);
        Assert.Contains("[plugins.\"io.containerd.cri.v1.images\".pinned_images]\nsandbox = \"kubestrel.local/pause:1.0\"", text, StringComparison.Ordinal);
        Assert.Contains("bin_dirs = [\"/usr/lib/cni\"]", text, StringComparison.Ordinal);
        Assert.Contains("restrict_oom_score_adj = false", text, StringComparison.Ordinal);
        Assert.Contains("snapshotter = \"native\"", text, StringComparison.Ordinal);
        Assert.Contains("\"io.containerd.snapshotter.v1.overlayfs\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_WithQuotes_AreEscaped() =>
        Assert.Contains("root = \"/data \\\"x\\\"/containerd/root\"", Write(new(1, 7, 0), new(true, "overlayfs")), StringComparison.Ordinal);

    [Fact]
    public void Layouts_OfTwoDataDirs_ShareNothing()
    {
        var a = new ContainerdLayout("/a");
        var b = new ContainerdLayout("/b");
        Assert.NotEqual(a.Socket, b.Socket);
        Assert.NotEqual(a.Id, b.Id);
        Assert.Equal(a.Id, new ContainerdLayout("/a/").Id);
        Assert.True(new ContainerdLayout("/" + new string('x', 300)).Socket.Length < 100);
    }

    [Theory]
    [InlineData("containerd github.com/containerd/containerd 1.6.20~ds1 1.6.20~ds1-1+deb12u3", "1.6.20", 2)]
    [InlineData("containerd containerd.io 1.7.24 88bf19b2105c8b17560993bee28a01ddc2f97182", "1.7.24", 2)]
    [InlineData("containerd github.com/containerd/containerd/v2 v2.1.4 75cb2b7193e4e490e9fbdc236c0e811ccaba3376", "2.1.4", 3)]
    public void Version_IsRead(string printed, string expected, int format)
    {
        var version = ContainerdVersion.Parse(printed);
        Assert.Equal(expected, version?.ToString());
        Assert.Equal(format, version?.ConfigVersion);
        Assert.True(version?.IsSupported);
    }

    [Theory]
    [InlineData("")]
    [InlineData("containerd: command not found")]
    public void Version_Unreadable_IsNull(string printed) => Assert.Null(ContainerdVersion.Parse(printed));

    [Theory]
    [InlineData("CapEff:\t000001fffeffffff\n", false)]
    [InlineData("CapEff:\t000001ffffffffff\n", true)]
    [InlineData("", false)]
    public void Capability_SysResource_IsRead(string status, bool expected) => Assert.Equal(expected, HostFacts.HasCapability("Name:\tx\n" + status, 24));

    [Theory]
    [InlineData("nodev\toverlay\n", "ext4", "overlayfs")]
    [InlineData("nodev\toverlay\n", "overlay", "native")]
    [InlineData("nodev\ttmpfs\n", "ext4", "native")]
    public void Snapshotter_FollowsTheMachine(string filesystems, string data, string expected) =>
        Assert.Equal(expected, HostFacts.PickSnapshotter(filesystems, data));

    private static string Write(ContainerdVersion version, HostFacts facts) => ContainerdConfig.Write(Layout, Options, Binaries, version, facts);
}
