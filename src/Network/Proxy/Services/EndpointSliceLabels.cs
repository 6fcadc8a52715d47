namespace Kubestrel.Proxy.Services;

internal static class EndpointSliceLabels
{
    public const string ServiceName = "kubernetes.io/service-name";

    /// <summary>Set on Services (and by the controller on their slices) that another proxy implements.</summary>
    public const string ServiceProxyName = "service.kubernetes.io/service-proxy-name";

    /// <summary>Present on slices of headless Services, which need no proxying.</summary>
    public const string Headless = "service.kubernetes.io/headless";

    /// <summary>When the change that made this version of the slice happened, RFC 3339 with nanoseconds.</summary>
    public const string LastChangeTriggerTime = "endpoints.kubernetes.io/last-change-trigger-time";
}
