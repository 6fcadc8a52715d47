using System.Text.Json.Nodes;
using V1 = Kubestrel.Kinds.Autoscaling.V1;
using V2 = Kubestrel.Kinds.Autoscaling.V2;

namespace Kubestrel.Kinds.Tests.Autoscalers;

/// <summary>What a client of autoscaling/v1 reads and writes back of an object that v2 alone can hold.</summary>
public sealed class AutoscalerVersionsTests
{
    private const string Prefix = "autoscaling.alpha.kubernetes.io/";

    private const string Full = """
        {"apiVersion":"autoscaling/v2","kind":"HorizontalPodAutoscaler","metadata":{"name":"h","namespace":"n","annotations":{"mine":"kept"}},
         "spec":{"scaleTargetRef":{"apiVersion":"apps/v1","kind":"Deployment","name":"web"},"minReplicas":2,"maxReplicas":9,
          "metrics":[
           {"type":"Pods","pods":{"metric":{"name":"hits","selector":{"matchLabels":{"a":"b"}}},"target":{"type":"AverageValue","averageValue":"100m"}}},
           {"type":"Object","object":{"describedObject":{"apiVersion":"v1","kind":"Service","name":"s"},"metric":{"name":"q"},"target":{"type":"Value","value":"5"}}},
           {"type":"Object","object":{"describedObject":{"kind":"Service","name":"s"},"metric":{"name":"q"},"target":{"type":"AverageValue","averageValue":"5"}}},
           {"type":"External","external":{"metric":{"name":"queue"},"target":{"type":"AverageValue","averageValue":"30"}}},
           {"type":"External","external":{"metric":{"name":"queue"},"target":{"type":"Value","value":"30"}}},
           {"type":"Resource","resource":{"name":"memory","target":{"type":"Utilization","averageUtilization":70}}},
           {"type":"Resource","resource":{"name":"cpu","target":{"type":"AverageValue","averageValue":"500m"}}},
           {"type":"ContainerResource","containerResource":{"name":"cpu","container":"main","target":{"type":"Utilization","averageUtilization":60}}},
           {"type":"Resource","resource":{"name":"cpu","target":{"type":"Utilization","averageUtilization":50}}}],
          "behavior":{"scaleUp":{"stabilizationWindowSeconds":5,"selectPolicy":"Min","policies":[{"type":"Pods","value":4,"periodSeconds":15}]},"scaleDown":{"selectPolicy":"Disabled"}}},
         "status":{"observedGeneration":3,"lastScaleTime":"2025-01-01T11:00:00Z","currentReplicas":2,"desiredReplicas":3,
          "currentMetrics":[
           {"type":"Pods","pods":{"metric":{"name":"hits"},"current":{"averageValue":"90m"}}},
           {"type":"External","external":{"metric":{"name":"queue"},"current":{"value":"0","averageValue":"30"}}},
           {"type":"Object","object":{"describedObject":{"kind":"Service","name":"s"},"metric":{"name":"q"},"current":{"value":"4"}}},
           {"type":"ContainerResource","containerResource":{"name":"cpu","container":"main","current":{"averageUtilization":61,"averageValue":"7"}}},
           {"type":"Resource","resource":{"name":"cpu","current":{"averageUtilization":48,"averageValue":"240m"}}}],
          "conditions":[{"type":"AbleToScale","status":"True","lastTransitionTime":"2025-01-01T11:00:00Z","reason":"Ready","message":"a <b> & c"}]}}
        """;

    private static readonly IVersionConverter Converter =
        (IVersionConverter)ApiKinds.Strategies.Single(strategy => strategy.Type == typeof(V1.HorizontalPodAutoscaler));

    [Fact]
    public void WhatV1Writes_IsWhatV2Had()
    {
        var given = Objects.Read<V2.HorizontalPodAutoscaler>(Full);
        var older = Assert.IsType<V1.HorizontalPodAutoscaler>(Converter.FromStored(given));
        Assert.Equal(("autoscaling/v1", "HorizontalPodAutoscaler"), (older.ApiVersion, older.Kind));
        Assert.Equal(Objects.Text(given), Objects.Text(Converter.ToStored(Objects.Read(Objects.Text(older)))));
    }

    [Fact]
    public void V1_ShowsCpu_AndKeepsTheRestInAnnotations()
    {
        var older = (V1.HorizontalPodAutoscaler)Converter.FromStored(Objects.Read(Full));
        Assert.Equal((50, 48), (older.Spec.TargetCPUUtilizationPercentage, older.Status.CurrentCPUUtilizationPercentage));
        var annotations = older.Metadata.Annotations;
        Assert.Equal(["behavior", "conditions", "current-metrics", "metrics"], annotations.Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal)).Select(key => key[Prefix.Length..]));
        Assert.Equal("kept", annotations["mine"]);
        Assert.Equal(
            """{"ScaleUp":{"StabilizationWindowSeconds":5,"SelectPolicy":"Min","Policies":[{"Type":"Pods","Value":4,"PeriodSeconds":15}]},"ScaleDown":{"StabilizationWindowSeconds":null,"SelectPolicy":"Disabled","Policies":null}}""",
            annotations[Prefix + "behavior"]);
        Assert.Equal(
            """[{"type":"AbleToScale","status":"True","lastTransitionTime":"2025-01-01T11:00:00Z","reason":"Ready","message":"a \u003cb\u003e \u0026 c"}]""",
            annotations[Prefix + "conditions"]);
        var metrics = JsonNode.Parse(annotations[Prefix + "metrics"])!.AsArray();
        Assert.Equal(8, metrics.Count);
        Assert.Equal("""{"type":"Pods","pods":{"metricName":"hits","targetAverageValue":"100m","selector":{"matchLabels":{"a":"b"}}}}""", metrics[0]!.ToJsonString());
    }

    [Fact]
    public void V1_WithCpuAlone_HasNoAnnotations()
    {
        var given = Objects.Read<V2.HorizontalPodAutoscaler>(Full);
        given = given with { Spec = given.Spec with { Metrics = [given.Spec.Metrics[8]], Behavior = null }, Status = V2.HorizontalPodAutoscalerStatus.Empty };
        Assert.Equal(ValueMap.Of(("mine", "kept")), Converter.FromStored(given).Metadata.Annotations);
    }

    [Fact]
    public void StaleAnnotations_AreReplaced_NotStored()
    {
        var given = Objects.Read<V2.HorizontalPodAutoscaler>(Full);
        given = given with { Metadata = given.Metadata with { Annotations = ValueMap.Of((Prefix + "metrics", "[]"), (Prefix + "behavior", "{}")) }, Spec = given.Spec with { Behavior = null } };
        var older = Converter.FromStored(given);
        Assert.False(older.Metadata.Annotations.ContainsKey(Prefix + "behavior"));
        Assert.Empty(Converter.ToStored(older).Metadata.Annotations);
    }

    [Theory]
    [InlineData("{}", "Utilization 80")]
    [InlineData("""{"autoscaling.alpha.kubernetes.io/metrics":"[{\"type\":\"Resource\",\"resource\":{\"name\":\"memory\",\"targetAverageValue\":\"1Gi\"}}]"}""", "AverageValue")]
    [InlineData("""{"autoscaling.alpha.kubernetes.io/metrics":"{"}""", "Utilization 80")]
    public void V1_WithoutTarget_GetsCpuDefault_UnlessAnnotationsHaveMetrics(string annotations, string target)
    {
        var older = Objects.Read($$"""{"apiVersion":"autoscaling/v1","kind":"HorizontalPodAutoscaler","metadata":{"name":"h","annotations":{{annotations}} },"spec":{"scaleTargetRef":{"kind":"a","name":"b"},"maxReplicas":3} }""");
        var metric = Assert.Single(((V2.HorizontalPodAutoscaler)Converter.ToStored(older)).Spec.Metrics);
        Assert.Equal(target, $"{metric.Resource!.Target.Type} {metric.Resource.Target.AverageUtilization}".Trim());
    }

    [Fact]
    public void Behavior_IsReadInAnyCase()
    {
        var older = Objects.Read("""
            {"apiVersion":"autoscaling/v1","kind":"HorizontalPodAutoscaler","metadata":{"name":"h","annotations":{"autoscaling.alpha.kubernetes.io/behavior":"{\"scaleDown\":{\"policies\":[{\"type\":\"Percent\",\"value\":10,\"periodSeconds\":60}]}}"}},
             "spec":{"scaleTargetRef":{"kind":"a","name":"b"},"maxReplicas":3}}
            """);
        var behavior = ((V2.HorizontalPodAutoscaler)Converter.ToStored(older)).Spec.Behavior;
        Assert.Null(behavior!.ScaleUp);
        Assert.Equal(("Percent", 10, 60), (behavior.ScaleDown!.Policies[0].Type, behavior.ScaleDown.Policies[0].Value, behavior.ScaleDown.Policies[0].PeriodSeconds));
    }
}
