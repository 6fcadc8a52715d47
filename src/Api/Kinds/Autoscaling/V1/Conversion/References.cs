namespace Kubestrel.Kinds.Autoscaling.V1;

/// <summary>References to scaled and measured objects, which have the same fields in both versions.</summary>
internal static class References
{
    public static CrossVersionObjectReference FromV2(V2.CrossVersionObjectReference reference) =>
        CrossVersionObjectReference.Empty with { Kind = reference.Kind, Name = reference.Name, ApiVersion = reference.ApiVersion };

    public static V2.CrossVersionObjectReference ToV2(CrossVersionObjectReference reference) =>
        V2.CrossVersionObjectReference.Empty with { Kind = reference.Kind, Name = reference.Name, ApiVersion = reference.ApiVersion };
}
