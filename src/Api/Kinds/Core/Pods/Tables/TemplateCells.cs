namespace Kubestrel.Kinds.Core.V1;

/// <summary>Names and images of a template's containers, as wide tables show them.</summary>
internal static class TemplateCells
{
    public static string Names(PodSpec? spec) => spec is null ? "" : string.Join(',', spec.Containers.Select(container => container.Name));

    public static string Images(PodSpec? spec) => spec is null ? "" : string.Join(',', spec.Containers.Select(container => container.Image));
}
