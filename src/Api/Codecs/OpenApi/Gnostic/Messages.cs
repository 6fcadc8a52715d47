namespace Kubestrel.Codecs.OpenApi.Gnostic;

/// <summary>
/// The messages of gnostic's openapi.v2 that documents of API servers use: JSON name to field (OpenAPIv2.proto; the numbers are the wire format).
/// The property "x-" stands for all vendor extensions, "*" for properties that have no field of their own.
/// </summary>
internal static class Messages
{
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, Field>> All { get; } = new Dictionary<string, IReadOnlyDictionary<string, Field>>(StringComparer.Ordinal)
    {
        ["Document"] = new Dictionary<string, Field>(StringComparer.Ordinal)
        {
            ["swagger"] = new(1, FieldKind.Text), ["info"] = new(2, FieldKind.Message, "Info"), ["host"] = new(3, FieldKind.Text), ["basePath"] = new(4, FieldKind.Text),
            ["schemes"] = new(5, FieldKind.Texts), ["consumes"] = new(6, FieldKind.Texts), ["produces"] = new(7, FieldKind.Texts),
            ["paths"] = new(8, FieldKind.Map, "PathItem", 2), ["definitions"] = new(9, FieldKind.Map, "Schema"), ["parameters"] = new(10, FieldKind.Map, "Parameter"),
            ["responses"] = new(11, FieldKind.Map, "Response"), ["security"] = new(12, FieldKind.Messages, "SecurityRequirement"),
            ["securityDefinitions"] = new(13, FieldKind.Map, "SecurityDefinition"), ["x-"] = new(16, FieldKind.Any),
        },
        ["Info"] = new Dictionary<string, Field>(StringComparer.Ordinal)
        {
            ["title"] = new(1, FieldKind.Text), ["version"] = new(2, FieldKind.Text), ["description"] = new(3, FieldKind.Text), ["termsOfService"] = new(4, FieldKind.Text),
            ["x-"] = new(7, FieldKind.Any),
        },
        ["PathItem"] = new Dictionary<string, Field>(StringComparer.Ordinal)
        {
            ["$ref"] = new(1, FieldKind.Text), ["get"] = new(2, FieldKind.Message, "Operation"), ["put"] = new(3, FieldKind.Message, "Operation"),
            ["post"] = new(4, FieldKind.Message, "Operation"), ["delete"] = new(5, FieldKind.Message, "Operation"), ["options"] = new(6, FieldKind.Message, "Operation"),
            ["head"] = new(7, FieldKind.Message, "Operation"), ["patch"] = new(8, FieldKind.Message, "Operation"), ["parameters"] = new(9, FieldKind.Messages, "ParametersItem"),
            ["x-"] = new(10, FieldKind.Any),
        },
        ["Operation"] = new Dictionary<string, Field>(StringComparer.Ordinal)
        {
            ["tags"] = new(1, FieldKind.Texts), ["summary"] = new(2, FieldKind.Text), ["description"] = new(3, FieldKind.Text), ["operationId"] = new(5, FieldKind.Text),
            ["produces"] = new(6, FieldKind.Texts), ["consumes"] = new(7, FieldKind.Texts), ["parameters"] = new(8, FieldKind.Messages, "ParametersItem"),
            ["responses"] = new(9, FieldKind.Map, "ResponseValue"), ["schemes"] = new(10, FieldKind.Texts), ["deprecated"] = new(11, FieldKind.Flag),
            ["security"] = new(12, FieldKind.Messages, "SecurityRequirement"), ["x-"] = new(13, FieldKind.Any),
        },
        ["BodyParameter"] = new Dictionary<string, Field>(StringComparer.Ordinal)
        {
            ["description"] = new(1, FieldKind.Text), ["name"] = new(2, FieldKind.Text), ["in"] = new(3, FieldKind.Text), ["required"] = new(4, FieldKind.Flag),
            ["schema"] = new(5, FieldKind.Message, "Schema"), ["x-"] = new(6, FieldKind.Any),
        },
        ["QueryParameter"] = Parameter(allowsEmpty: true),
        ["FormDataParameter"] = Parameter(allowsEmpty: true),
        ["HeaderParameter"] = Parameter(allowsEmpty: false),
        ["PathParameter"] = Parameter(allowsEmpty: false),
        ["PrimitivesItems"] = new Dictionary<string, Field>(StringComparer.Ordinal)
        {
            ["type"] = new(1, FieldKind.Text), ["format"] = new(2, FieldKind.Text), ["items"] = new(3, FieldKind.Message, "PrimitivesItems"), ["collectionFormat"] = new(4, FieldKind.Text),
            ["default"] = new(5, FieldKind.Any), ["maximum"] = new(6, FieldKind.Number), ["minimum"] = new(8, FieldKind.Number), ["pattern"] = new(12, FieldKind.Text),
            ["uniqueItems"] = new(15, FieldKind.Flag), ["enum"] = new(16, FieldKind.Anys), ["x-"] = new(18, FieldKind.Any),
        },
        ["JsonReference"] = new Dictionary<string, Field>(StringComparer.Ordinal) { ["$ref"] = new(1, FieldKind.Text), ["description"] = new(2, FieldKind.Text) },
        ["Response"] = new Dictionary<string, Field>(StringComparer.Ordinal)
        {
            ["description"] = new(1, FieldKind.Text), ["schema"] = new(2, FieldKind.Message, "SchemaItem"), ["x-"] = new(5, FieldKind.Any),
        },
        ["Schema"] = new Dictionary<string, Field>(StringComparer.Ordinal)
        {
            ["$ref"] = new(1, FieldKind.Text), ["format"] = new(2, FieldKind.Text), ["title"] = new(3, FieldKind.Text), ["description"] = new(4, FieldKind.Text),
            ["default"] = new(5, FieldKind.Any), ["multipleOf"] = new(6, FieldKind.Number), ["maximum"] = new(7, FieldKind.Number), ["exclusiveMaximum"] = new(8, FieldKind.Flag),
            ["minimum"] = new(9, FieldKind.Number), ["exclusiveMinimum"] = new(10, FieldKind.Flag), ["pattern"] = new(13, FieldKind.Text), ["uniqueItems"] = new(16, FieldKind.Flag),
            ["required"] = new(19, FieldKind.Texts), ["enum"] = new(20, FieldKind.Anys), ["additionalProperties"] = new(21, FieldKind.Message, "AdditionalProperties"),
            ["type"] = new(22, FieldKind.Message, "Type"), ["items"] = new(23, FieldKind.Message, "Items"), ["allOf"] = new(24, FieldKind.Messages, "Schema"),
            ["properties"] = new(25, FieldKind.Map, "Schema"), ["discriminator"] = new(26, FieldKind.Text), ["readOnly"] = new(27, FieldKind.Flag), ["example"] = new(30, FieldKind.Any),
            ["x-"] = new(31, FieldKind.Any),
        },
        ["ApiKeySecurity"] = new Dictionary<string, Field>(StringComparer.Ordinal)
        {
            ["type"] = new(1, FieldKind.Text), ["name"] = new(2, FieldKind.Text), ["in"] = new(3, FieldKind.Text), ["description"] = new(4, FieldKind.Text), ["x-"] = new(5, FieldKind.Any),
        },
        ["SecurityRequirement"] = new Dictionary<string, Field>(StringComparer.Ordinal) { ["*"] = new(1, FieldKind.NamedTexts) },
    };

    private static Dictionary<string, Field> Parameter(bool allowsEmpty)
    {
        // Query and form parameters have a field more at 5, which moves what follows.
        var by = allowsEmpty ? 1 : 0;
        return new(StringComparer.Ordinal)
        {
            ["required"] = new(1, FieldKind.Flag), ["in"] = new(2, FieldKind.Text), ["description"] = new(3, FieldKind.Text), ["name"] = new(4, FieldKind.Text),
            ["type"] = new(5 + by, FieldKind.Text), ["format"] = new(6 + by, FieldKind.Text), ["items"] = new(7 + by, FieldKind.Message, "PrimitivesItems"),
            ["collectionFormat"] = new(8 + by, FieldKind.Text), ["default"] = new(9 + by, FieldKind.Any), ["maximum"] = new(10 + by, FieldKind.Number),
            ["minimum"] = new(12 + by, FieldKind.Number), ["pattern"] = new(16 + by, FieldKind.Text), ["uniqueItems"] = new(19 + by, FieldKind.Flag),
            ["enum"] = new(20 + by, FieldKind.Anys), ["x-"] = new(22 + by, FieldKind.Any),
        };
    }
}
