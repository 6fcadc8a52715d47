namespace Kubestrel.ApiServer.Requests;

/// <summary>The media types that upstream's router knows for the answers of each kind of URL.</summary>
internal static class ApiMedia
{
    public const string Objects = "application/json, application/yaml, application/vnd.kubernetes.protobuf";

    /// <summary>Lists can be watched.</summary>
    public const string Lists = Objects + ", application/json;stream=watch, application/vnd.kubernetes.protobuf;stream=watch";

    public const string Json = "application/json";
}
