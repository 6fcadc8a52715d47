namespace Kubestrel.PodNetwork.Tests;

internal static class TestOptions
{
    public static PodNetworkOptions New(params string[] cidrs) =>
        new() { Bridge = "kst-0123", PodCidrs = cidrs, ConfigFolder = "/nonexistent/net.d", StateFolder = "/nonexistent/cni" };
}
