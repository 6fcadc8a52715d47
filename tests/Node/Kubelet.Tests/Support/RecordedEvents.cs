using Kubestrel.Client.Events;

namespace Kubestrel.Kubelet.Tests.Support;

/// <summary>Keeps events in memory.</summary>
internal sealed class RecordedEvents : IEventRecorder
{
    public List<(string About, string Reason, string Message, ValueMap<string> Annotations)> All { get; } = [];

    public void Record(MetaObject about, string type, string reason, string message, string fieldPath = "") => All.Add((about.Metadata.Name, reason, message, default));

    public void RecordAnnotated(MetaObject about, string type, string reason, string message, ValueMap<string> annotations) =>
        All.Add((about.Metadata.Name, reason, message, annotations));
}
