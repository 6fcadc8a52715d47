using Kubestrel.PodNetwork.Rules;

namespace Kubestrel.PodNetwork.Tests;

public sealed class NftTableTests
{
    [Fact]
    public void Replace_OneCidr_IsOneTransaction() =>
        Assert.Equal(
            """
            table inet kst_0123_pods
            delete table inet kst_0123_pods
            table inet kst_0123_pods {
              chain postrouting {
                type nat hook postrouting priority srcnat; policy accept;
                ip saddr 10.244.0.0/24 ip daddr != 10.244.0.0/24 ip daddr != 10.244.0.0/16 ip daddr != 224.0.0.0/4 masquerade
              }
            }

            """,
            NftTable.Replace(TestOptions.New("10.244.0.0/24") with { UnmasqueradedCidrs = ["10.244.0.0/16", "fd00::/48"] }));

    [Fact]
    public void Replace_TwoFamilies_HasARuleForEach()
    {
        var text = NftTable.Replace(TestOptions.New("10.244.0.0/24", "fd00::/64"));
        Assert.Contains("ip6 saddr fd00::/64 ip6 daddr != fd00::/64 ip6 daddr != ff00::/8 masquerade", text, StringComparison.Ordinal);
        Assert.Contains("ip saddr 10.244.0.0/24 ip daddr != 10.244.0.0/24 ip daddr != 224.0.0.0/4 masquerade", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table ip nat {\n\tchain PREROUTING {\n\t\ttype nat hook prerouting priority dstnat; policy accept;\n\t}\n}\n", true)]
    [InlineData("table ip nat {\n\tchain X {\n\t\tcounter packets 0 bytes 0 return\n\t}\n}\n", false)]
    [InlineData("table ip filter {\n\tchain FORWARD {\n\t\ttype filter hook forward priority filter; policy drop;\n\t}\n}\n", false)]
    [InlineData("table ip nat {\n\tset s {\n\t\ttype ipv4_addr\n\t}\n}\n", false)]
    public void IsEmpty_OnlyChainsWithoutRules(string listed, bool expected) => Assert.Equal(expected, NftTable.IsEmpty(listed));
}
