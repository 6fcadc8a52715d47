namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>A JSON schema, as far as OpenAPI v3 and structural schemas allow.</summary>
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps")]
public sealed partial record JSONSchemaProps
{
    /// <summary>Not allowed in structural schemas.</summary>
    [Field("id", 1)]
    public string Id { get; init; } = "";

    /// <summary>"$schema"; accepted and ignored.</summary>
    [Field("$schema", 2)]
    public string SchemaUri { get; init; } = "";

    /// <summary>"$ref"; refused, write the schema out.</summary>
    [Field("$ref", 3)]
    public string? Ref { get; init; }

    /// <summary>What the value means, for kubectl explain.</summary>
    [Field("description", 4)]
    public string Description { get; init; } = "";

    /// <summary>object, array, string, integer, number or boolean.</summary>
    [Field("type", 5)]
    public string Type { get; init; } = "";

    /// <summary>A known format is checked (bsonobjectid, uri, email, hostname, ipv4, ipv6, cidr, mac, uuid, byte, date, datetime, duration, ...),
    /// others are not.</summary>
    [Field("format", 6)]
    public string Format { get; init; } = "";

    /// <summary>A short name for the schema, for tools.</summary>
    [Field("title", 7)]
    public string Title { get; init; } = "";

    /// <summary>The value when none is given; must be valid itself.</summary>
    [Field("default", 8, Raw = "any", Pointer = true)]
    public RawJson Default { get; init; }

    /// <summary>The largest number allowed; see exclusiveMaximum.</summary>
    [Field("maximum", 9)]
    public double? Maximum { get; init; }

    /// <summary>With true the number must be below maximum.</summary>
    [Field("exclusiveMaximum", 10)]
    public bool ExclusiveMaximum { get; init; }

    /// <summary>The smallest number allowed; see exclusiveMinimum.</summary>
    [Field("minimum", 11)]
    public double? Minimum { get; init; }

    /// <summary>With true the number must be above minimum.</summary>
    [Field("exclusiveMinimum", 12)]
    public bool ExclusiveMinimum { get; init; }

    /// <summary>The most characters of a string; also bounds what CEL rules are estimated to cost.</summary>
    [Field("maxLength", 13)]
    public long? MaxLength { get; init; }

    /// <summary>The fewest characters of a string.</summary>
    [Field("minLength", 14)]
    public long? MinLength { get; init; }

    /// <summary>A regular expression (RE2) that must match somewhere in the string.</summary>
    [Field("pattern", 15)]
    public string Pattern { get; init; } = "";

    /// <summary>The most items of an array; also bounds what CEL rules are estimated to cost.</summary>
    [Field("maxItems", 16)]
    public long? MaxItems { get; init; }

    /// <summary>The fewest items of an array.</summary>
    [Field("minItems", 17)]
    public long? MinItems { get; init; }

    /// <summary>Must not be true; use x-kubernetes-list-type set.</summary>
    [Field("uniqueItems", 18)]
    public bool UniqueItems { get; init; }

    /// <summary>The number must be a multiple of this.</summary>
    [Field("multipleOf", 19)]
    public double? MultipleOf { get; init; }

    /// <summary>The values allowed, each as JSON.</summary>
    [Field("enum", 20, List = "atomic", Raw = "any")]
    public ValueList<RawJson> Enum { get; init; }

    /// <summary>The most entries of an object; also bounds what CEL rules are estimated to cost.</summary>
    [Field("maxProperties", 21)]
    public long? MaxProperties { get; init; }

    /// <summary>The fewest entries of an object.</summary>
    [Field("minProperties", 22)]
    public long? MinProperties { get; init; }

    /// <summary>Properties that must be there.</summary>
    [Field("required", 23, List = "atomic")]
    public ValueList<string> Required { get; init; }

    /// <summary>The schema of an array's items.</summary>
    [Field("items", 24)]
    public JSONSchemaPropsOrArray? Items { get; init; }

    /// <summary>The value must fit all of these; may only narrow what the schema itself says.</summary>
    [Field("allOf", 25, List = "atomic")]
    public ValueList<JSONSchemaProps> AllOf { get; init; }

    /// <summary>The value must fit exactly one of these; may only narrow what the schema itself says.</summary>
    [Field("oneOf", 26, List = "atomic")]
    public ValueList<JSONSchemaProps> OneOf { get; init; }

    /// <summary>The value must fit at least one of these; may only narrow what the schema itself says.</summary>
    [Field("anyOf", 27, List = "atomic")]
    public ValueList<JSONSchemaProps> AnyOf { get; init; }

    /// <summary>The value must not fit this; may only narrow what the schema itself says.</summary>
    [Field("not", 28)]
    public JSONSchemaProps? Not { get; init; }

    /// <summary>The schemas of an object's fields by name.</summary>
    [Field("properties", 29)]
    public ValueMap<JSONSchemaProps> Properties { get; init; }

    /// <summary>The schema of a map's values; not together with properties.</summary>
    [Field("additionalProperties", 30)]
    public JSONSchemaPropsOrBool? AdditionalProperties { get; init; }

    /// <summary>Not allowed in structural schemas.</summary>
    [Field("patternProperties", 31)]
    public ValueMap<JSONSchemaProps> PatternProperties { get; init; }

    /// <summary>Not allowed in structural schemas.</summary>
    [Field("dependencies", 32)]
    public ValueMap<JSONSchemaPropsOrStringArray> Dependencies { get; init; }

    /// <summary>Not allowed in structural schemas.</summary>
    [Field("additionalItems", 33)]
    public JSONSchemaPropsOrBool? AdditionalItems { get; init; }

    /// <summary>Not allowed in structural schemas.</summary>
    [Field("definitions", 34)]
    public ValueMap<JSONSchemaProps> Definitions { get; init; }

    /// <summary>A link to more about the value.</summary>
    [Field("externalDocs", 35)]
    public ExternalDocumentation? ExternalDocs { get; init; }

    /// <summary>A value as an example, for tools.</summary>
    [Field("example", 36, Raw = "any", Pointer = true)]
    public RawJson Example { get; init; }

    /// <summary>Lets null be a value; without it null is dropped, or replaced by the default. Default false.</summary>
    [Field("nullable", 37)]
    public bool Nullable { get; init; }

    /// <summary>Keeps fields the schema does not have, here and where below nothing is said.</summary>
    [Field("x-kubernetes-preserve-unknown-fields", 38)]
    public bool? XKubernetesPreserveUnknownFields { get; init; }

    /// <summary>The value is a whole object with apiVersion, kind and metadata, which are checked. Default false.</summary>
    [Field("x-kubernetes-embedded-resource", 39)]
    public bool XKubernetesEmbeddedResource { get; init; }

    /// <summary>The value is an integer or a string; type must be left out. Default false.</summary>
    [Field("x-kubernetes-int-or-string", 40)]
    public bool XKubernetesIntOrString { get; init; }

    /// <summary>For list type map: the fields that together name an item.</summary>
    [Field("x-kubernetes-list-map-keys", 41, List = "atomic")]
    public ValueList<string> XKubernetesListMapKeys { get; init; }

    /// <summary>atomic: replaced as a whole (the default). set: items by value. map: items by keys.</summary>
    [Field("x-kubernetes-list-type", 42)]
    public string? XKubernetesListType { get; init; }

    /// <summary>granular: entries are set one by one (the default). atomic: replaced as a whole.</summary>
    [Field("x-kubernetes-map-type", 43)]
    public string? XKubernetesMapType { get; init; }

    /// <summary>CEL rules that must hold of the value here.</summary>
    [Field("x-kubernetes-validations", 44, PatchStrategy = "merge", MergeKey = "rule", List = "map", Keys = "rule")]
    public ValueList<ValidationRule> XKubernetesValidations { get; init; }
}
