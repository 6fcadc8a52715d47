using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Serving;

/// <summary>The name of a kind's Go type, which some of upstream's messages show: *core.ConfigMap.</summary>
internal static class GoTypeName
{
    public static string Of(GroupVersionKind kind)
    {
        var package = kind.Group is "" or "events.k8s.io" ? "core" : kind.Group.Split('.', 2)[0];
        return $"*{package}.{kind.Kind}";
    }
}
