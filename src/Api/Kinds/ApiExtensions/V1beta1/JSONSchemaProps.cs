namespace Kubestrel.Kinds.ApiExtensions.V1beta1;

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.JSONSchemaProps")]
public sealed partial record JSONSchemaProps
{
    [Field("id", 1)]
    public string Id { get; init; } = "";

    [Field("$schema", 2)]
    public string SchemaUri { get; init; } = "";

    [Field("$ref", 3)]
    public string? Ref { get; init; }

    [Field("description", 4)]
    public string Description { get; init; } = "";

    [Field("type", 5)]
    public string Type { get; init; } = "";

    [Field("format", 6)]
    public string Format { get; init; } = "";

    [Field("title", 7)]
    public string Title { get; init; } = "";

    [Field("default", 8, Raw = "any", Pointer = true)]
    public RawJson Default { get; init; }

    [Field("maximum", 9)]
    public double? Maximum { get; init; }

    [Field("exclusiveMaximum", 10)]
    public bool ExclusiveMaximum { get; init; }

    [Field("minimum", 11)]
    public double? Minimum { get; init; }

    [Field("exclusiveMinimum", 12)]
    public bool ExclusiveMinimum { get; init; }

    [Field("maxLength", 13)]
    public long? MaxLength { get; init; }

    [Field("minLength", 14)]
    public long? MinLength { get; init; }

    [Field("pattern", 15)]
    public string Pattern { get; init; } = "";

    [Field("maxItems", 16)]
    public long? MaxItems { get; init; }

    [Field("minItems", 17)]
    public long? MinItems { get; init; }

    [Field("uniqueItems", 18)]
    public bool UniqueItems { get; init; }

    [Field("multipleOf", 19)]
    public double? MultipleOf { get; init; }

    [Field("enum", 20, List = "atomic", Raw = "any")]
    public ValueList<RawJson> Enum { get; init; }

    [Field("maxProperties", 21)]
    public long? MaxProperties { get; init; }

    [Field("minProperties", 22)]
    public long? MinProperties { get; init; }

    [Field("required", 23, List = "atomic")]
    public ValueList<string> Required { get; init; }

    [Field("items", 24)]
    public JSONSchemaPropsOrArray? Items { get; init; }

    [Field("allOf", 25, List = "atomic")]
    public ValueList<JSONSchemaProps> AllOf { get; init; }

    [Field("oneOf", 26, List = "atomic")]
    public ValueList<JSONSchemaProps> OneOf { get; init; }

    [Field("anyOf", 27, List = "atomic")]
    public ValueList<JSONSchemaProps> AnyOf { get; init; }

    [Field("not", 28)]
    public JSONSchemaProps? Not { get; init; }

    [Field("properties", 29)]
    public ValueMap<JSONSchemaProps> Properties { get; init; }

    [Field("additionalProperties", 30)]
    public JSONSchemaPropsOrBool? AdditionalProperties { get; init; }

    [Field("patternProperties", 31)]
    public ValueMap<JSONSchemaProps> PatternProperties { get; init; }

    [Field("dependencies", 32)]
    public ValueMap<JSONSchemaPropsOrStringArray> Dependencies { get; init; }

    [Field("additionalItems", 33)]
    public JSONSchemaPropsOrBool? AdditionalItems { get; init; }

    [Field("definitions", 34)]
    public ValueMap<JSONSchemaProps> Definitions { get; init; }

    [Field("externalDocs", 35)]
    public ExternalDocumentation? ExternalDocs { get; init; }

    [Field("example", 36, Raw = "any", Pointer = true)]
    public RawJson Example { get; init; }

    [Field("nullable", 37)]
    public bool Nullable { get; init; }

    [Field("x-kubernetes-preserve-unknown-fields", 38)]
    public bool? XKubernetesPreserveUnknownFields { get; init; }

    [Field("x-kubernetes-embedded-resource", 39)]
    public bool XKubernetesEmbeddedResource { get; init; }

    [Field("x-kubernetes-int-or-string", 40)]
    public bool XKubernetesIntOrString { get; init; }

    [Field("x-kubernetes-list-map-keys", 41, List = "atomic")]
    public ValueList<string> XKubernetesListMapKeys { get; init; }

    [Field("x-kubernetes-list-type", 42)]
    public string? XKubernetesListType { get; init; }

    [Field("x-kubernetes-map-type", 43)]
    public string? XKubernetesMapType { get; init; }

    [Field("x-kubernetes-validations", 44, PatchStrategy = "merge", MergeKey = "rule", List = "map", Keys = "rule")]
    public ValueList<ValidationRule> XKubernetesValidations { get; init; }
}
