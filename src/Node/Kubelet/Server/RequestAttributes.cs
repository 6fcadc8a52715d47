namespace Kubestrel.Kubelet.Server;

/// <summary>What a request to the node is called for authorization: a verb and subresources of the node, any of which suffices.</summary>
internal readonly record struct RequestAttributes(string Verb, IReadOnlyList<string> Subresources)
{
    public static RequestAttributes Of(string method, string path)
    {
        var verb = method switch
        {
            "POST" => "create",
            "GET" => "get",
            "PUT" => "update",
            "PATCH" => "patch",
            "DELETE" => "delete",
            _ => "",
        };
        string[] subresources = First(path) switch
        {
            "stats" => ["stats"],
            "metrics" => ["metrics"],
            "logs" => ["log"],
            "checkpoint" => ["checkpoint"],
            "pods" or "runningpods" => ["pods", "proxy"],
            "healthz" => ["healthz", "proxy"],
            "configz" => ["configz", "proxy"],
            _ => ["proxy"],
        };
        return new(verb, subresources);
    }

    private static string First(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("");
}
