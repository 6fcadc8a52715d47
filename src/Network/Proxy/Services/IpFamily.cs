namespace Kubestrel.Proxy.Services;

/// <summary>The two address families; each has its own rule table.</summary>
public enum IpFamily
{
    IPv4,
    IPv6,
}
