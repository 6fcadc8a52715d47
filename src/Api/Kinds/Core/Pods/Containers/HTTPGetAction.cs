namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.HTTPGetAction")]
public sealed partial record HTTPGetAction
{
    [Field("path", 1)]
    public string Path { get; init; } = "";

    [Field("port", 2, Always = true, Required = true)]
    public IntOrString Port { get; init; }

    [Field("host", 3)]
    public string Host { get; init; } = "";

    [Field("scheme", 4, Enum = "HTTP,HTTPS")]
    public string Scheme { get; init; } = "";

    [Field("httpHeaders", 5, List = "atomic")]
    public ValueList<HTTPHeader> HttpHeaders { get; init; }
}
