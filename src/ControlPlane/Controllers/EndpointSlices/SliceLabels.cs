using Kubestrel.Controllers.Framework.Services;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.EndpointSlices;

/// <summary>A slice has its Service's labels, and three of its own.</summary>
internal static class SliceLabels
{
    public static ValueMap<string> Of(Service service)
    {
        var labels = Common(service.Metadata.Labels).With(SliceNames.ServiceName, service.Metadata.Name).With(SliceNames.ManagedBy, SliceNames.Manager);
        return ServiceMembers.IsHeadless(service) ? labels.With(SliceNames.Headless, "") : labels;
    }

    /// <summary>Without those that only slices have.</summary>
    public static ValueMap<string> Common(ValueMap<string> labels) =>
        labels.Without(SliceNames.ServiceName).Without(SliceNames.ManagedBy).Without(SliceNames.Headless);

    /// <summary>Whether the labels a slice shares with its Service are as they should be.</summary>
    public static bool AreCurrent(ValueMap<string> labels, Service service)
    {
        var (mine, theirs) = (Common(labels), Common(service.Metadata.Labels));
        return mine == theirs || (mine.IsEmpty && theirs.IsEmpty);
    }
}
