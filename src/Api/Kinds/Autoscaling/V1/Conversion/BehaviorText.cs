using System.Text.Json;
using System.Text.Json.Nodes;
using Kubestrel.Kinds.Autoscaling.V2;

namespace Kubestrel.Kinds.Autoscaling.V1;

/// <summary>
/// The JSON of the behavior annotation. Upstream writes its internal type there: names in Pascal case, nothing left out. Read in any case.
/// </summary>
internal static class BehaviorText
{
    private static readonly JsonNodeOptions s_anyCase = new() { PropertyNameCaseInsensitive = true };

    public static string Write(HorizontalPodAutoscalerBehavior behavior) =>
        new JsonObject { ["ScaleUp"] = Rules(behavior.ScaleUp), ["ScaleDown"] = Rules(behavior.ScaleDown) }.ToJsonString();

    /// <summary>Null where the text is no such JSON or says nothing, which is no error.</summary>
    public static HorizontalPodAutoscalerBehavior? Read(string text)
    {
        try
        {
            var root = JsonNode.Parse(text, s_anyCase)?.AsObject();
            var behavior = new HorizontalPodAutoscalerBehavior { ScaleUp = Rules(root?["ScaleUp"]), ScaleDown = Rules(root?["ScaleDown"]) };
            return behavior is { ScaleUp: null, ScaleDown: null } ? null : behavior;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static JsonObject? Rules(HPAScalingRules? rules) => rules is null ? null : new JsonObject
    {
        ["StabilizationWindowSeconds"] = rules.StabilizationWindowSeconds,
        ["SelectPolicy"] = rules.SelectPolicy,
        ["Policies"] = rules.Policies.IsNull ? null : new JsonArray([.. rules.Policies.Select(Policy)]),
    };

    private static JsonObject Policy(HPAScalingPolicy policy) =>
        new() { ["Type"] = policy.Type, ["Value"] = policy.Value, ["PeriodSeconds"] = policy.PeriodSeconds };

    private static HPAScalingRules? Rules(JsonNode? node) => node is null ? null : HPAScalingRules.Empty with
    {
        StabilizationWindowSeconds = (int?)node["StabilizationWindowSeconds"],
        SelectPolicy = (string?)node["SelectPolicy"],
        Policies = node["Policies"] is JsonArray list ? list.Select(Policy).ToValueList() : default,
    };

    private static HPAScalingPolicy Policy(JsonNode? node) => HPAScalingPolicy.Empty with
    {
        Type = (string?)node?["Type"] ?? "",
        Value = (int?)node?["Value"] ?? 0,
        PeriodSeconds = (int?)node?["PeriodSeconds"] ?? 0,
    };
}
