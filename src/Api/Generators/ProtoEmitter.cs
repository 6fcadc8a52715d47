using System.Collections.Generic;
using System.Linq;

namespace Kubestrel.Generators
{
    /// <summary>Emits the protobuf constructor and WriteProto of a type.</summary>
    internal static class ProtoEmitter
    {
        /// <summary>A field number with either a field or, where the JSON is flat, a nested message of more.</summary>
        private sealed class Node
        {
            public ApiFieldModel? Field;
            public SortedDictionary<int, Node> Children = new SortedDictionary<int, Node>();
        }

        public static void Read(SourceText source, ApiTypeModel type)
        {
            source.Open($"private {type.Name}(ref ProtoInput input)");
            foreach (var field in type.Fields.Where(field => field.Proto.Length > 0 && Accumulates(field)))
            {
                source.Line($"System.Collections.Generic.List<{AccumulatedType(field)}>? {Local(field)} = null;");
            }

            ReadFields(source, Tree(type), "input", 0);
            foreach (var field in type.Fields.Where(field => field.Proto.Length > 0 && Accumulates(field)))
            {
                source.Open($"if ({Local(field)} is not null)");
                var adopt = field.Shape == "map" ? $"ValueMap.Sorted({Local(field)})"
                    : field.Scalar == "Int32" ? $"ValueList.Adopt({Local(field)}.ConvertAll(static number => (int)number).ToArray())"
                    : $"ValueList.Adopt({Local(field)}.ToArray())";
                source.Line($"{field.Property} = {adopt};");
                source.Close();
            }

            source.Close();
        }

        public static void Write(SourceText source, ApiTypeModel type)
        {
            source.Open($"public {(type.IsKubeObject ? "override " : "")}void WriteProto(ProtoOutput output)");
            WriteFields(source, Tree(type), "");
            source.Close();
        }

        private static Node Tree(ApiTypeModel type)
        {
            var root = new Node();
            foreach (var field in type.Fields.Where(field => field.Proto.Length > 0))
            {
                var node = root;
                foreach (var number in field.Proto)
                {
                    if (!node.Children.TryGetValue(number, out var child))
                    {
                        node.Children[number] = child = new Node();
                    }

                    node = child;
                }

                node.Field = field;
            }

            return root;
        }

        private static void ReadFields(SourceText source, Node node, string input, int depth)
        {
            source.Open($"while ({input}.NextField() is var field{depth} and not 0)");
            source.Open($"switch (field{depth})");
            foreach (var pair in node.Children)
            {
                source.Line($"case {pair.Key}:");
                if (pair.Value.Field is null)
                {
                    source.Line("{");
                    var nested = $"nested{depth}";
                    source.Line($"var {nested} = {input}.ReadMessage();");
                    ReadFields(source, pair.Value, nested, depth + 1);
                    source.Line("}");
                }
                else
                {
                    source.Line(ReadStatement(pair.Value.Field, input));
                }

                source.Line("break;");
            }

            source.Line("default:");
            source.Line($"{input}.Skip();");
            source.Line("break;");
            source.Close();
            source.Close();
        }

        private static string ReadStatement(ApiFieldModel field, string input)
        {
            if (field.Shape == "map")
            {
                var read = field.Scalar == "wrapped" ? "WrappedStrings.Read(ref entry)" : ReadValue(field, "entry");
                var zero = field.IsMessage ? $"{field.Element}.Empty" : field.Scalar == "String" ? "\"\"" : "default";
                return $"({Local(field)} ??= []).Add(ProtoMapEntry.Read<{field.Element}>(ref {input}, static (ref ProtoInput entry) => {read}, {zero}));";
            }

            if (field.Shape == "list")
            {
                return field.Wrapped ? $"{field.Property} = WrappedStrings.Read(ref {input});"
                    : field.Scalar is "Int32" or "Int64" ? $"{input}.ReadNumbers({Local(field)} ??= []);"
                    : $"({Local(field)} ??= []).Add({ReadValue(field, input)});";
            }

            if (field.IsMessage)
            {
                return $"{{ var message = {input}.ReadMessage(); {field.Property} = {field.Element}.ReadProto(ref message); }}";
            }

            return $"{field.Property} = {ReadValue(field, input)};";
        }

        private static string ReadValue(ApiFieldModel field, string input) =>
            field.IsMessage ? $"ProtoMessage.Read<{field.Element}>(ref {input})" : $"{input}.Read{field.Scalar}()";

        private static void WriteFields(SourceText source, Node node, string path)
        {
            foreach (var pair in node.Children.Reverse())
            {
                if (pair.Value.Field != null)
                {
                    source.Line(WriteStatement(pair.Value.Field, pair.Key));
                    continue;
                }

                var mark = $"mark{path}_{pair.Key}";
                source.Line($"var {mark} = output.Mark;");
                WriteFields(source, pair.Value, $"{path}_{pair.Key}");
                source.Line($"output.Prefix({pair.Key}, {mark});");
            }
        }

        private static string WriteStatement(ApiFieldModel field, int number)
        {
            var property = field.Property;
            if (field.Shape == "list")
            {
                return field.Wrapped ? $"if (!{property}.IsNull) {{ WrappedStrings.Write(output, {number}, {property}); }}"
                    : field.IsMessage ? $"output.Messages({number}, {property});"
                    : $"output.List({number}, {property}, static (output, number, item) => output.Value(number, item));";
            }

            if (field.Shape == "map")
            {
                var write = field.Scalar == "wrapped" ? "WrappedStrings.Write(output, number, item)"
                    : field.IsMessage ? "output.Message(number, item)" : "output.Value(number, item)";
                return $"output.Map({number}, {property}, static (output, number, item) => {write});";
            }

            if (field.IsMessage)
            {
                return field.Nullable ? $"if ({property} is not null) {{ output.Message({number}, {property}); }}" : $"output.Message({number}, {property});";
            }

            if (field.Scalar == "Raw" && field.Pointer)
            {
                return $"if (!{property}.IsNull) {{ output.Value({number}, {property}); }}";
            }

            return !field.Nullable ? $"output.Value({number}, {property});"
                : $"if ({property} is not null) {{ output.Value({number}, {(field.Scalar == "String" ? property : property + ".Value")}); }}";
        }

        private static bool Accumulates(ApiFieldModel field) => field.Shape == "map" || (field.Shape == "list" && !field.Wrapped);

        private static string AccumulatedType(ApiFieldModel field) =>
            field.Shape == "map" ? $"System.Collections.Generic.KeyValuePair<string, {field.Element}>"
            : field.Scalar is "Int32" or "Int64" ? "long" : field.Element;

        private static string Local(ApiFieldModel field) => "all" + field.Property;
    }
}
