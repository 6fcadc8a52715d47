namespace Kubestrel.Codecs.FieldOwnership;

/// <summary>The fields that a resource's strategy resets, as upstream's strategies declare them.</summary>
public static class ResetFields
{
    /// <summary>For the main resource the status where it has its own subresource; for the status everything but the status.</summary>
    public static IReadOnlyList<string> Of(ResourceInfo resource, string subresource)
    {
        if (resource.Name == "certificatesigningrequests")
        {
            return subresource switch
            {
                "status" => ["spec", "status.conditions"],
                "approval" => ["spec", "status.certificate"],
                _ => ["spec", "status"],
            };
        }

        return subresource switch
        {
            "" or "finalize" => resource.Subresource("status") is null ? [] : ["status"],
            "status" => resource.Name switch
            {
                "pods" => ["spec", "metadata.deletionTimestamp", "metadata.ownerReferences"],
                "deployments" => ["spec", "metadata.labels"],
                "flowschemas" or "prioritylevelconfigurations" or "volumeattachments" or "storageversions" or "storageversionmigrations" => ["spec", "metadata"],
                _ => ["spec"],
            },
            "ephemeralcontainers" or "resize" => ["status"],
            _ => [],
        };
    }
}
