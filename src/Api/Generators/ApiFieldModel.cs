using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Kubestrel.Generators
{
    /// <summary>One declared field, taken from the property's symbol and its [Field] attribute.</summary>
    internal sealed class ApiFieldModel
    {
        public string Property = "";
        public string Json = "";
        public int[] Proto = System.Array.Empty<int>();
        public string Shape = "";       // one, list, map
        public string Element = "";     // C# type of the value or element, fully qualified for messages
        public string Scalar = "";      // string, bool, int, ... or "" for messages
        public string GoName = "";      // v1.Container
        public bool Nullable;
        public Dictionary<string, object> Options = new Dictionary<string, object>();
        public string Description = "";

        public bool IsMessage => Scalar.Length == 0;

        public bool OmitEmpty => !Flag("Always");

        public bool Wrapped => Flag("Wrapped");

        /// <summary>A Go pointer: unset differs from zero.</summary>
        public bool Pointer => Nullable || Flag("Pointer");

        public string Text(string option) => Options.TryGetValue(option, out var value) ? (string)value : "";

        public bool Flag(string option) => Options.TryGetValue(option, out var value) && (bool)value;

        public static ApiFieldModel Metadata(string type) => new ApiFieldModel
        {
            Property = "Metadata",
            Json = "metadata",
            Proto = new[] { 1 },
            Shape = "one",
            Element = "global::Kubestrel.Machinery.Meta.V1." + type,
            GoName = "v1." + type,
            Description = type == "ObjectMeta"
                ? "What every stored object has: its name and namespace, labels, annotations, owners, finalizers and times."
                : "The revision the list was read at, and the token for its next part.",
        };

        public static ApiFieldModel From(IPropertySymbol property, AttributeData field)
        {
            var model = new ApiFieldModel
            {
                Property = property.Name,
                Json = (string)(field.ConstructorArguments[0].Value ?? ""),
                Proto = field.ConstructorArguments[1].Values.Select(value => (int)value.Value!).ToArray(),
                Shape = "one",
                Description = DocComment.Read(property),
            };
            foreach (var argument in field.NamedArguments)
            {
                model.Options[argument.Key] = argument.Value.Value!;
            }

            var type = property.Type;
            if (type is INamedTypeSymbol { Name: "ValueList" or "ValueMap" } collection)
            {
                model.Shape = collection.Name == "ValueList" ? "list" : "map";
                type = collection.TypeArguments[0];
                if (model.Shape == "map" && type is INamedTypeSymbol { Name: "ValueList" })
                {
                    model.Scalar = "wrapped";
                    model.Element = "global::Kubestrel.Machinery.ValueList<string>";
                    return model;
                }
            }
            else if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            {
                model.Nullable = true;
                type = nullable.TypeArguments[0];
            }
            else if (type.IsReferenceType && property.NullableAnnotation == NullableAnnotation.Annotated)
            {
                model.Nullable = true;
            }

            model.Scalar = ScalarName(type);
            model.Element = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
            model.GoName = model.IsMessage ? MessageGoName(type) : "";
            return model;
        }

        private static string ScalarName(ITypeSymbol type)
        {
            switch (type.SpecialType)
            {
                case SpecialType.System_String: return "String";
                case SpecialType.System_Boolean: return "Bool";
                case SpecialType.System_Int32: return "Int32";
                case SpecialType.System_Int64: return "Int64";
                case SpecialType.System_Double: return "Double";
            }

            switch (type.Name)
            {
                case "ByteString": return "Bytes";
                case "RawJson": return "Raw";
                case "Quantity":
                case "IntOrString":
                case "Time":
                case "MicroTime":
                case "Duration":
                    return type.Name;
                default:
                    return "";
            }
        }

        private static string MessageGoName(ITypeSymbol type)
        {
            foreach (var attribute in type.GetAttributes())
            {
                if (attribute.AttributeClass?.Name == "ApiTypeAttribute")
                {
                    return ApiTypeModel.GoNameOf((string)attribute.ConstructorArguments[0].Value!);
                }
            }

            return type.Name;
        }
    }
}
