namespace Kubestrel.PodNetwork.Cni;

/// <summary>Address ranges in text form.</summary>
internal static class Cidrs
{
    public static bool IsV6(string cidr) => cidr.Contains(':', StringComparison.Ordinal);
}
