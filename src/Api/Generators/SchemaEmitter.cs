using System.Collections.Generic;
using System.Linq;

namespace Kubestrel.Generators
{
    /// <summary>Emits the static Schema of a type; built on first use, since types refer to each other in circles.</summary>
    internal static class SchemaEmitter
    {
        private const string KindText = "The kind of the object, in CamelCase. May be left out where the request's path implies it; cannot be changed.";
        private const string ApiVersionText =
            "The group and version whose form the object has, as in \"apps/v1\"; for the core group the version alone. The server converts between versions.";

        public static void Emit(SourceText source, ApiTypeModel type)
        {
            source.Line("private static TypeSchema? s_schema;");
            source.Line();
            source.Line("public static TypeSchema ApiSchema => s_schema ??= BuildSchema();");
            source.Line();
            source.Line("private static TypeSchema BuildSchema() =>");
            source.Line($"    new({SourceText.Literal(type.Name)}, {SourceText.Literal(type.OpenApiName)},");
            source.Line("    [");
            if (type.IsKubeObject)
            {
                source.Line($"        new(\"kind\", ValueSchema.Scalar(ValueKind.String)) {{ OmitEmpty = true, Description = {SourceText.Literal(KindText)} }},");
                source.Line($"        new(\"apiVersion\", ValueSchema.Scalar(ValueKind.String)) {{ OmitEmpty = true, Description = {SourceText.Literal(ApiVersionText)} }},");
            }

            foreach (var field in type.Fields.Where(field => field.Json.Length > 0))
            {
                source.Line($"        new({SourceText.Literal(field.Json)}, {Value(field)}){Options(field)},");
            }

            var form = type.Form.Length == 0 ? "Object" : char.ToUpperInvariant(type.Form[0]) + type.Form.Substring(1);
            source.Line($"    ]) {{ MapType = {SourceText.Literal(type.MapType)}, Form = TypeForm.{form}, Description = {SourceText.Literal(type.Description)} }};");
        }

        private static string Value(ApiFieldModel field)
        {
            string value;
            if (field.IsMessage)
            {
                value = $"ValueSchema.Of(static () => {field.Element}.ApiSchema)";
            }
            else if (field.Scalar == "wrapped")
            {
                value = "ValueSchema.ListOf(ValueSchema.Scalar(ValueKind.String))";
            }
            else
            {
                var kind = field.Scalar != "Raw" ? field.Scalar
                    : field.Text("Raw") == "extension" ? "RawExtension" : field.Text("Raw") == "fields" ? "FieldsV1" : "Any";
                value = $"ValueSchema.Scalar(ValueKind.{kind})";
            }

            return field.Shape == "list" ? $"ValueSchema.ListOf({value})" : field.Shape == "map" ? $"ValueSchema.MapOf({value})" : value;
        }

        private static string Options(ApiFieldModel field)
        {
            var options = new List<string>();
            if (field.OmitEmpty)
            {
                options.Add("OmitEmpty = true");
            }

            if (field.Pointer)
            {
                options.Add("Pointer = true");
            }

            if (field.Flag("Required"))
            {
                options.Add("Required = true");
            }

            Text(options, "Default", field.Text("Default"));
            Text(options, "PatchStrategy", field.Text("PatchStrategy"));
            Text(options, "PatchMergeKey", field.Text("MergeKey"));
            Text(options, "MapType", field.Text("Map"));
            Text(options, "Description", field.Description);
            Names(options, "Enum", field.Text("Enum"));
            Names(options, "ListMapKeys", field.Text("Keys"));
            var list = field.Text("List");
            if (list.Length > 0)
            {
                options.Add($"ListType = ListType.{char.ToUpperInvariant(list[0])}{list.Substring(1)}");
            }

            return options.Count == 0 ? "" : " { " + string.Join(", ", options) + " }";
        }

        private static void Text(List<string> options, string name, string value)
        {
            if (value.Length > 0)
            {
                options.Add($"{name} = {SourceText.Literal(value)}");
            }
        }

        private static void Names(List<string> options, string name, string list)
        {
            if (list.Length > 0)
            {
                options.Add($"{name} = [{string.Join(", ", list.Split(',').Select(SourceText.Literal))}]");
            }
        }
    }
}
