using System.Linq;

namespace Kubestrel.Generators
{
    /// <summary>Emits the JSON constructor and WriteJson of a type.</summary>
    internal static class JsonEmitter
    {
        public static void Read(SourceText source, ApiTypeModel type)
        {
            source.Open($"private {type.Name}(ref JsonInput input)");
            if (type.Form.Length > 0)
            {
                ReadForm(source, type);
                source.Close();
                return;
            }

            source.Open($"if (!input.BeginObject({SourceText.Literal(type.GoName)}))");
            source.Line("return;");
            source.Close();
            source.Line();
            if (type.Fields.Count > 0 || type.IsKubeObject)
            {
                source.Line("System.UInt128 seen = default;");
            }

            source.Open("while (input.NextField(out var name))");
            var cases = type.Fields.Select((field, index) => (field.Json, index, field.Property, Read: ReadExpression(field))).ToList();
            if (type.IsKubeObject)
            {
                cases.Add(("kind", cases.Count, "Kind", "input.ReadString()"));
                cases.Add(("apiVersion", cases.Count, "ApiVersion", "input.ReadString()"));
            }

            if (cases.Count > 0)
            {
                source.Open("switch (name.Length)");
                foreach (var group in cases.GroupBy(entry => entry.Json.Length).OrderBy(group => group.Key))
                {
                    source.Line($"case {group.Key}:");
                    foreach (var (json, index, property, read) in group)
                    {
                        source.Open($"if (name.SequenceEqual({SourceText.Literal(json)}u8))");
                        source.Line($"input.Seen(ref seen, {index}, {SourceText.Literal(json)});");
                        source.Line($"{property} = {read};");
                        source.Line("continue;");
                        source.Close();
                    }

                    source.Line("break;");
                }

                source.Close();
            }

            source.Line("input.Unknown(name);");
            source.Close();
            source.Close();
        }

        public static void Write(SourceText source, ApiTypeModel type)
        {
            source.Open($"public {(type.IsKubeObject ? "override " : "")}void WriteJson(JsonOutput output)");
            if (type.Form.Length > 0)
            {
                WriteForm(source, type);
                source.Close();
                return;
            }

            source.Line("output.BeginObject();");
            if (type.IsKubeObject)
            {
                WriteField(source, "kind", "Kind.Length != 0", "output.Value(Kind);");
                WriteField(source, "apiVersion", "ApiVersion.Length != 0", "output.Value(ApiVersion);");
            }

            foreach (var field in type.Fields)
            {
                WriteField(source, field.Json, WriteCondition(field), WriteStatement(field));
            }

            source.Line("output.EndObject();");
            source.Close();
        }

        private static void WriteField(SourceText source, string json, string condition, string statement)
        {
            var name = $"output.Name({SourceText.Literal("\"" + json + "\":")}u8);";
            if (condition.Length == 0)
            {
                source.Line(name);
                source.Line(statement);
                return;
            }

            source.Open($"if ({condition})");
            source.Line(name);
            source.Line(statement);
            source.Close();
        }

        private static string ReadExpression(ApiFieldModel field)
        {
            if (field.Shape == "one")
            {
                if (field.IsMessage)
                {
                    var read = $"{field.Element}.ReadJson(ref input)";
                    return field.Nullable ? "input.IsNull ? null : " + read : read;
                }

                return $"input.Read{field.Scalar}{(field.Nullable ? "OrNull" : "")}()";
            }

            var element = field.Scalar == "wrapped"
                ? "item.ReadList(\"string\", static (ref JsonInput inner) => inner.ReadString())"
                : field.IsMessage ? $"{field.Element}.ReadJson(ref item)"
                : field.Scalar == "Raw" ? "item.ReadRawValue()" : $"item.Read{field.Scalar}()";
            return $"input.Read{(field.Shape == "list" ? "List" : "Map")}<{field.Element}>({SourceText.Literal(GoType(field))}, static (ref JsonInput item) => {element})";
        }

        private static string GoType(ApiFieldModel field)
        {
            switch (field.Scalar)
            {
                case "": return field.GoName;
                case "Double": return "float64";
                case "Bytes": return "[]uint8";
                case "Raw": return "runtime.RawExtension";
                case "wrapped": return "v1.ExtraValue";
                case "Quantity": return "resource.Quantity";
                case "Time": return "v1.Time";
                case "IntOrString": return "intstr.IntOrString";
                default: return field.Scalar.ToLowerInvariant();
            }
        }

        private static string WriteCondition(ApiFieldModel field)
        {
            if (!field.OmitEmpty)
            {
                return "";
            }

            var property = field.Property;
            if (field.Shape != "one")
            {
                return $"!{property}.IsEmpty";
            }

            if (field.Pointer)
            {
                return field.Scalar == "Raw" ? $"!{property}.IsNull" : $"{property} is not null";
            }

            switch (field.Scalar)
            {
                case "String": return $"{property}.Length != 0";
                case "Bool": return property;
                case "Int32":
                case "Int64":
                case "Double": return $"{property} != 0";
                case "Bytes": return $"{property}.Length != 0";
                default: return "";
            }
        }

        private static string WriteStatement(ApiFieldModel field)
        {
            var property = field.Property;
            if (field.Shape == "list")
            {
                return field.IsMessage
                    ? $"output.Messages({property});"
                    : $"output.List({property}, static (output, item) => output.Value(item));";
            }

            if (field.Shape == "map")
            {
                var write = field.Scalar == "wrapped" ? "output.List(item, static (output, inner) => output.Value(inner))"
                    : field.IsMessage ? "item.WriteJson(output)" : "output.Value(item)";
                return $"output.Map({property}, static (output, item) => {write});";
            }

            if (field.IsMessage)
            {
                return !field.Nullable ? $"{property}.WriteJson(output);"
                    : field.OmitEmpty ? $"{property}.WriteJson(output);"
                    : $"if ({property} is null) {{ output.Null(); }} else {{ {property}.WriteJson(output); }}";
            }

            if (!field.Nullable)
            {
                return $"output.Value({property});";
            }

            var value = field.Scalar == "String" ? property : property + ".Value";
            return field.OmitEmpty ? $"output.Value({value});" : $"if ({property} is null) {{ output.Null(); }} else {{ output.Value({value}); }}";
        }

        /// <summary>Types whose JSON is either the schema or the other shape (a list, a bool, strings).</summary>
        private static void ReadForm(SourceText source, ApiTypeModel type)
        {
            var schema = type.Fields.First(field => field.IsMessage && field.Shape == "one");
            var other = type.Fields.First(field => field != schema);
            var isOther = type.Form == "schemaOrBool" ? "JsonTokenType.True or JsonTokenType.False" : "JsonTokenType.StartArray";
            source.Open($"if (input.Token is {isOther})");
            source.Line($"{other.Property} = {ReadExpression(other)};");
            source.Close();
            source.Open("else if (!input.IsNull)");
            source.Line($"{schema.Property} = {schema.Element}.ReadJson(ref input);");
            if (type.Form == "schemaOrBool")
            {
                source.Line($"{other.Property} = true;");
            }

            source.Close();
        }

        private static void WriteForm(SourceText source, ApiTypeModel type)
        {
            var schema = type.Fields.First(field => field.IsMessage && field.Shape == "one");
            var other = type.Fields.First(field => field != schema);
            var preferOther = type.Form == "schemaOrBool" ? "false" : $"!{other.Property}.IsEmpty";
            source.Open($"if ({schema.Property} is not null && !({preferOther}))");
            source.Line($"{schema.Property}.WriteJson(output);");
            source.Close();
            source.Open("else");
            source.Line(WriteStatement(other));
            source.Close();
        }
    }
}
