namespace Kubestrel.Kinds.Core.V1;

/// <summary>Sends an HTTP GET; a status from 200 to 399 is success.</summary>
[ApiType("io.k8s.api.core.v1.HTTPGetAction")]
public sealed partial record HTTPGetAction
{
    /// <summary>The path to get, with its query; "/" by default.</summary>
    [Field("path", 1)]
    public string Path { get; init; } = "";

    /// <summary>A number, 1 to 65535, or the name of a container port.</summary>
    [Field("port", 2, Always = true, Required = true)]
    public IntOrString Port { get; init; }

    /// <summary>The address to connect to, the pod's by default; for another Host header use httpHeaders.</summary>
    [Field("host", 3)]
    public string Host { get; init; } = "";

    /// <summary>HTTP (the default) or HTTPS; the certificate is not checked.</summary>
    [Field("scheme", 4, Enum = "HTTP,HTTPS")]
    public string Scheme { get; init; } = "";

    /// <summary>Headers to send; one name may come more than once.</summary>
    [Field("httpHeaders", 5, List = "atomic")]
    public ValueList<HTTPHeader> HttpHeaders { get; init; }
}
