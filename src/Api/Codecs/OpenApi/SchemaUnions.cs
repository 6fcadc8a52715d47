using Kubestrel.Codecs.Trees;

namespace Kubestrel.Codecs.OpenApi;

/// <summary>The types of which one field says which other field is set (x-kubernetes-unions).</summary>
internal static class SchemaUnions
{
    public static TreeList? Of(string openApiName) => openApiName switch
    {
        "io.k8s.api.core.v1.AppArmorProfile" or "io.k8s.api.core.v1.SeccompProfile" => Union("type", ("localhostProfile", "LocalhostProfile")),
        _ when !openApiName.StartsWith("io.k8s.api.flowcontrol.", StringComparison.Ordinal) => null,
        _ when openApiName.EndsWith(".LimitResponse", StringComparison.Ordinal) => Union("type", ("queuing", "Queuing")),
        _ when openApiName.EndsWith(".PriorityLevelConfigurationSpec", StringComparison.Ordinal) => Union("type", ("exempt", "Exempt"), ("limited", "Limited")),
        _ when openApiName.EndsWith(".Subject", StringComparison.Ordinal) => Union("kind", ("group", "Group"), ("serviceAccount", "ServiceAccount"), ("user", "User")),
        _ => null,
    };

    private static TreeList Union(string discriminator, params (string Field, string Value)[] fields)
    {
        var map = new TreeMap();
        foreach (var (field, value) in fields)
        {
            map[field] = TreeScalar.Of(value);
        }

        var union = new TreeMap();
        union["discriminator"] = TreeScalar.Of(discriminator);
        union["fields-to-discriminateBy"] = map;
        return new TreeList([union]);
    }
}
