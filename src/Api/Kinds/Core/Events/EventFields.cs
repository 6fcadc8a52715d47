namespace Kubestrel.Kinds.Core.V1;

/// <summary>What a field selector can name of an event.</summary>
internal static class EventFields
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "involvedObject.kind", "involvedObject.namespace", "involvedObject.name", "involvedObject.uid", "involvedObject.apiVersion",
        "involvedObject.resourceVersion", "involvedObject.fieldPath", "reason", "reportingComponent", "source", "type",
    ];

    public static string? Of(Event value, string field) => field switch
    {
        "involvedObject.kind" => value.InvolvedObject.Kind,
        "involvedObject.namespace" => value.InvolvedObject.Namespace,
        "involvedObject.name" => value.InvolvedObject.Name,
        "involvedObject.uid" => value.InvolvedObject.Uid,
        "involvedObject.apiVersion" => value.InvolvedObject.ApiVersion,
        "involvedObject.resourceVersion" => value.InvolvedObject.ResourceVersion,
        "involvedObject.fieldPath" => value.InvolvedObject.FieldPath,
        "reason" => value.Reason,
        "reportingComponent" => value.ReportingComponent,
        "source" => value.Source.Component.Length > 0 ? value.Source.Component : value.ReportingComponent,
        "type" => value.Type,
        _ => null,
    };
}
