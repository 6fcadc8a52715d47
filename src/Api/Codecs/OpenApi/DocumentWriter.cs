using System.Globalization;
using Kubestrel.Codecs.Trees;

namespace Kubestrel.Codecs.OpenApi;

/// <summary>Puts operations and definitions into a document of either version.</summary>
internal sealed class DocumentWriter(SchemaCatalog catalog, SchemaDialect dialect, string version)
{
    private string RefPrefix => dialect == SchemaDialect.V2 ? "#/definitions/" : "#/components/schemas/";

    public Tree Write(IReadOnlyList<ApiOperation> operations)
    {
        var paths = new TreeMap();
        foreach (var group in operations.GroupBy(operation => operation.Path).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            paths[group.Key] = Path([.. group.OrderBy(operation => operation.Method, StringComparer.Ordinal)]);
        }

        var roots = operations.SelectMany(operation => new[] { operation.Body, operation.Response }).OfType<string>().Distinct();
        var definitions = catalog.Write(roots, dialect);
        var bearer = Map(("BearerToken", Map(("description", TreeScalar.Of("Bearer Token authentication")), ("in", TreeScalar.Of("header")), ("name", TreeScalar.Of("authorization")), ("type", TreeScalar.Of("apiKey")))));
        var info = Map(("title", TreeScalar.Of("Kubernetes")), ("version", TreeScalar.Of(version)));
        return dialect == SchemaDialect.V3
            ? Map(("components", Map(("schemas", definitions), ("securitySchemes", bearer))), ("info", info), ("openapi", TreeScalar.Of("3.0.0")), ("paths", paths))
            : Map(
                ("definitions", definitions),
                ("info", info),
                ("paths", paths),
                ("security", new TreeList([Map(("BearerToken", new TreeList()))])),
                ("securityDefinitions", bearer),
                ("swagger", TreeScalar.Of("2.0")));
    }

    /// <summary>Parameters that all methods of a path have stand at the path.</summary>
    private TreeMap Path(List<ApiOperation> operations)
    {
        var shared = operations[0].Parameters.Where(parameter => operations.TrueForAll(operation => operation.Parameters.Contains(parameter))).ToHashSet();
        var path = new TreeMap();
        foreach (var operation in operations)
        {
            path[operation.Method] = Operation(operation, shared);
        }

        if (shared.Count > 0)
        {
            path["parameters"] = Parameters(shared);
        }

        return path;
    }

    private TreeMap Operation(ApiOperation operation, HashSet<ApiParameter> shared)
    {
        var map = new TreeMap();
        if (dialect == SchemaDialect.V2)
        {
            map["consumes"] = new TreeList(operation.Consumes.Select(TreeScalar.Of));
        }

        if (operation.Description.Length > 0)
        {
            map["description"] = TreeScalar.Of(operation.Description);
        }

        map["operationId"] = TreeScalar.Of(operation.Id);
        var own = Parameters(operation.Parameters.Where(parameter => !shared.Contains(parameter)));
        if (dialect == SchemaDialect.V2 && operation.Body is not null)
        {
            var body = Map(("in", TreeScalar.Of("body")), ("name", TreeScalar.Of("body")), ("schema", Reference(operation.Body)));
            if (operation.BodyRequired)
            {
                body["required"] = TreeScalar.True;
            }

            own.Items.Insert(0, body);
        }

        if (own.Count > 0)
        {
            map["parameters"] = own;
        }

        if (dialect == SchemaDialect.V2)
        {
            map["produces"] = new TreeList(operation.Produces.Select(TreeScalar.Of));
            map["schemes"] = new TreeList([TreeScalar.Of("https")]);
        }
        else if (operation.Body is not null)
        {
            var request = Map(("content", Content(operation.Consumes, Reference(operation.Body))));
            if (operation.BodyRequired)
            {
                request["required"] = TreeScalar.True;
            }

            map["requestBody"] = request;
        }

        map["responses"] = Responses(operation);
        map["tags"] = new TreeList([TreeScalar.Of(operation.Tag)]);
        if (operation.Action.Length > 0)
        {
            map["x-kubernetes-action"] = TreeScalar.Of(operation.Action);
        }

        if (operation.Kind is { } kind)
        {
            map["x-kubernetes-group-version-kind"] = SchemaCatalog.Kind(kind);
        }

        return map;
    }

    private TreeMap Responses(ApiOperation operation)
    {
        var responses = new TreeMap();
        foreach (var code in operation.Codes)
        {
            var response = Map(("description", TreeScalar.Of(code switch { 200 => "OK", 201 => "Created", _ => "Accepted" })));
            var schema = operation.Response is null ? Map(("type", TreeScalar.Of("string"))) : Reference(operation.Response);
            if (dialect == SchemaDialect.V2)
            {
                response["schema"] = schema;
            }
            else
            {
                response["content"] = Content(operation.Produces, schema);
            }

            responses[code.ToString(CultureInfo.InvariantCulture)] = response;
        }

        responses["401"] = Map(("description", TreeScalar.Of("Unauthorized")));
        return responses;
    }

    private TreeList Parameters(IEnumerable<ApiParameter> parameters) => new(parameters
        .OrderBy(parameter => parameter.Name, StringComparer.Ordinal).ThenBy(parameter => parameter.In, StringComparer.Ordinal)
        .Select(Parameter));

    private TreeMap Parameter(ApiParameter parameter)
    {
        var map = new TreeMap();
        if (parameter.Description.Length > 0)
        {
            map["description"] = TreeScalar.Of(parameter.Description);
        }

        map["in"] = TreeScalar.Of(parameter.In);
        map["name"] = TreeScalar.Of(parameter.Name);
        if (parameter.Required)
        {
            map["required"] = TreeScalar.True;
        }

        if (dialect == SchemaDialect.V2)
        {
            map["type"] = TreeScalar.Of(parameter.Type);
            map["uniqueItems"] = TreeScalar.True;
        }
        else
        {
            map["schema"] = Map(("type", TreeScalar.Of(parameter.Type)), ("uniqueItems", TreeScalar.True));
        }

        return map;
    }

    private TreeMap Reference(string definition) => Map(("$ref", TreeScalar.Of(RefPrefix + definition)));

    private static TreeMap Content(IReadOnlyList<string> mediaTypes, TreeMap schema)
    {
        var content = new TreeMap();
        foreach (var mediaType in mediaTypes)
        {
            content[mediaType] = Map(("schema", schema.Clone()));
        }

        return content;
    }

    private static TreeMap Map(params ReadOnlySpan<(string Key, Tree Value)> entries)
    {
        var map = new TreeMap();
        foreach (var (key, value) in entries)
        {
            map[key] = value;
        }

        return map;
    }
}
