using Kubestrel.ApiServer.Authentication;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Registry;

/// <summary>One write request: who, on what, with which options.</summary>
internal sealed record WriteContext
{
    public required UserInfo User { get; init; }

    public required ServedResource Served { get; init; }

    public ResourceDefinition Definition => Served.Definition!;

    public string Namespace { get; init; } = "";

    /// <summary>The name in the URL; "" for creates.</summary>
    public string Name { get; init; } = "";

    public string Subresource { get; init; } = "";

    /// <summary>Under which name the written fields are owned.</summary>
    public string Manager { get; init; } = "";

    public bool DryRun { get; init; }

    public FieldValidation Validation { get; init; } = FieldValidation.Warn;

    public bool Force { get; init; }

    /// <summary>The server's own part of a request that has been admitted and validated as a whole (a binding, an eviction).</summary>
    public bool IsInternal { get; init; }

    /// <summary>CreateOptions, UpdateOptions, PatchOptions or DeleteOptions, for admission.</summary>
    public KubeObject? Options { get; init; }

    /// <summary>Texts for Warning headers, added to on the way.</summary>
    public List<string> Warnings { get; } = [];

    public string Key => Definition.Key(Namespace, Name);
}
