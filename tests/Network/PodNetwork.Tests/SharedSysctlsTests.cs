using Kubestrel.PodNetwork.Sysctls;

namespace Kubestrel.PodNetwork.Tests;

public sealed class SharedSysctlsTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "kubestrel-sysctls-" + Guid.NewGuid().ToString("N"));
    private readonly Kernel kernel = new();

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void TwoClusters_LastOneRestores()
    {
        kernel.Values["net/ipv4/ip_forward"] = "0";
        kernel.Values["net/bridge/bridge-nf-call-iptables"] = "1";
        var a = New("kst-a");
        var b = New("kst-b");
        Assert.Null(a.Apply());
        Assert.Null(b.Apply());
        Assert.Null(a.Apply());
        Assert.Equal("1", kernel.Values["net/ipv4/ip_forward"]);
        a.Release();
        Assert.Equal("1", kernel.Values["net/ipv4/ip_forward"]);
        b.Release();
        Assert.Equal("0", kernel.Values["net/ipv4/ip_forward"]);
        Assert.Equal("1", kernel.Values["net/bridge/bridge-nf-call-iptables"]);
        Assert.False(Directory.Exists(folder));
        b.Release();
    }

    [Fact]
    public void Forwarding_CannotBeSet_IsAnError()
    {
        kernel.Values["net/ipv4/ip_forward"] = "0";
        kernel.ReadOnly = true;
        Assert.Equal("cannot set sysctl net.ipv4.ip_forward to 1", New("kst-a").Apply());
    }

    private SharedSysctls New(string bridge) => new(TestOptions.New("10.1.0.0/24") with { Bridge = bridge, SharedFolder = folder }, kernel);

    private sealed class Kernel : ISysctlFiles
    {
        public Dictionary<string, string> Values { get; } = [];

        public bool ReadOnly { get; set; }

        public string? Read(string name) => Values.GetValueOrDefault(name);

        public bool Write(string name, string value)
        {
            if (!ReadOnly)
            {
                Values[name] = value;
            }

            return !ReadOnly;
        }
    }
}
