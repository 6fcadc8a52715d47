using System.Text.Json;
using Kubestrel.PodNetwork.Cni;

namespace Kubestrel.PodNetwork.Tests;

public sealed class CniConfigTests
{
    [Fact]
    public void TwoFamilies_HaveRangesAndRoutes()
    {
        using var json = JsonDocument.Parse(CniConfig.Write(TestOptions.New("10.244.0.0/24", "fd00::/64") with { Mtu = 1400 }));
        Assert.Equal("kubestrel-kst-0123", json.RootElement.GetProperty("name").GetString());
        var plugins = json.RootElement.GetProperty("plugins");
        Assert.Equal(["bridge", "portmap"], plugins.EnumerateArray().Select(p => p.GetProperty("type").GetString()));
        var bridge = plugins[0];
        Assert.Equal("kst-0123", bridge.GetProperty("bridge").GetString());
        Assert.Equal(1400, bridge.GetProperty("mtu").GetInt32());
        Assert.True(bridge.GetProperty("hairpinMode").GetBoolean());
        var ipam = bridge.GetProperty("ipam");
        Assert.Equal("fd00::/64", ipam.GetProperty("ranges")[1][0].GetProperty("subnet").GetString());
        Assert.Equal(["0.0.0.0/0", "::/0"], ipam.GetProperty("routes").EnumerateArray().Select(r => r.GetProperty("dst").GetString()));
        Assert.True(plugins[1].GetProperty("capabilities").GetProperty("portMappings").GetBoolean());
    }

    [Fact]
    public void BridgeName_FitsAnInterface() => Assert.True(PodNetworkOptions.BridgeFor("01234567").Length <= 15);

    [Fact]
    public void ConfigFile_Unchanged_IsNotWrittenAgain()
    {
        var folder = Directory.CreateTempSubdirectory("kubestrel-cni-").FullName;
        try
        {
            ConfigFile.WriteIfChanged(folder, "a");
            var path = Assert.Single(Directory.EnumerateFiles(folder));
            File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
            ConfigFile.WriteIfChanged(folder, "a");
            Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(path));
            ConfigFile.WriteIfChanged(folder, "b");
            Assert.Equal("b", File.ReadAllText(path));
            ConfigFile.Delete(folder);
            Assert.Empty(Directory.EnumerateFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
