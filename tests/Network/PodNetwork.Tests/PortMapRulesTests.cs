using Kubestrel.PodNetwork.Rules;

namespace Kubestrel.PodNetwork.Tests;

public sealed class PortMapRulesTests
{
    private const string Mine = """
        *filter
        :FORWARD DROP [0:0]
        -A FORWARD -i kst-0123 -j ACCEPT
        -A FORWARD -i other0 -j ACCEPT
        COMMIT
        *nat
        :PREROUTING ACCEPT [0:0]
        :CNI-DN-aaaa - [0:0]
        :CNI-HOSTPORT-DNAT - [0:0]
        :CNI-HOSTPORT-MASQ - [0:0]
        :CNI-HOSTPORT-SETMARK - [0:0]
        -A PREROUTING -m addrtype --dst-type LOCAL -j CNI-HOSTPORT-DNAT
        -A POSTROUTING -m comment --comment "CNI portfwd requiring masquerade" -j CNI-HOSTPORT-MASQ
        -A CNI-DN-aaaa -s 10.244.0.0/24 -p tcp -m tcp --dport 80 -j CNI-HOSTPORT-SETMARK
        -A CNI-DN-aaaa -p tcp -m tcp --dport 80 -j DNAT --to-destination 10.244.0.2:8080
        -A CNI-HOSTPORT-DNAT -p tcp -m comment --comment "dnat name: \"kubestrel-kst-0123\" id: \"abc\"" -m multiport --dports 80 -j CNI-DN-aaaa
        -A CNI-HOSTPORT-MASQ -m mark --mark 0x2000/0x2000 -j MASQUERADE
        COMMIT
        """;

    [Fact]
    public void NothingOfCni_NothingToDo() => Assert.Equal("", PortMapRules.PlanRemoval("*nat\n:PREROUTING ACCEPT [0:0]\n-A PREROUTING -j DOCKER\nCOMMIT\n", "n", "b"));

    [Fact]
    public void LastNetwork_PodChainsThenCommonChainsGo() =>
        Assert.Equal(
            """
            *filter
            -D FORWARD -i kst-0123 -j ACCEPT
            COMMIT
            *nat
            -D CNI-HOSTPORT-DNAT -p tcp -m comment --comment "dnat name: \"kubestrel-kst-0123\" id: \"abc\"" -m multiport --dports 80 -j CNI-DN-aaaa
            -F CNI-DN-aaaa
            -X CNI-DN-aaaa
            -D PREROUTING -m addrtype --dst-type LOCAL -j CNI-HOSTPORT-DNAT
            -D POSTROUTING -m comment --comment "CNI portfwd requiring masquerade" -j CNI-HOSTPORT-MASQ
            -F CNI-HOSTPORT-DNAT
            -F CNI-HOSTPORT-SETMARK
            -F CNI-HOSTPORT-MASQ
            -X CNI-HOSTPORT-DNAT
            -X CNI-HOSTPORT-SETMARK
            -X CNI-HOSTPORT-MASQ
            COMMIT

            """,
            PortMapRules.PlanRemoval(Mine, "kubestrel-kst-0123", "kst-0123"));

    [Fact]
    public void OtherNetworkHasPods_OnlyOwnChainsGo() =>
        Assert.Equal("", PortMapRules.PlanRemoval(Mine, "kubestrel-kst-9999", "kst-9999"));
}
