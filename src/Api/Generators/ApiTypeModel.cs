using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Kubestrel.Generators
{
    /// <summary>One declared record with its fields in JSON order.</summary>
    internal sealed class ApiTypeModel
    {
        public string Namespace = "";
        public string Name = "";
        public string OpenApiName = "";
        public string MapType = "";
        public string Form = "";
        public string Description = "";

        /// <summary>Derives from KubeObject: has kind and apiVersion, and its codec methods are overrides.</summary>
        public bool IsKubeObject;

        /// <summary>Derives from MetaObject: has object metadata and is stored.</summary>
        public bool IsMetaObject;
        public List<ApiFieldModel> Fields = new List<ApiFieldModel>();

        public string GoName => GoNameOf(OpenApiName);

        public static string GoNameOf(string openApiName)
        {
            var parts = openApiName.Split('.');
            return parts.Length < 2 ? openApiName : parts[parts.Length - 2] + "." + parts[parts.Length - 1];
        }

        public static ApiTypeModel From(INamedTypeSymbol type, AttributeData declaration)
        {
            var model = new ApiTypeModel
            {
                Namespace = type.ContainingNamespace.ToDisplayString(),
                Name = type.Name,
                OpenApiName = (string)declaration.ConstructorArguments[0].Value!,
                Description = DocComment.Read(type),
            };
            foreach (var argument in declaration.NamedArguments)
            {
                var text = (string)argument.Value.Value!;
                if (argument.Key == "Map")
                {
                    model.MapType = text;
                }
                else
                {
                    model.Form = text;
                }
            }

            for (var parent = type.BaseType; parent != null; parent = parent.BaseType)
            {
                if (parent.Name == "MetaObject" || parent.Name == "ListObject")
                {
                    model.Fields.Add(ApiFieldModel.Metadata(parent.Name == "MetaObject" ? "ObjectMeta" : "ListMeta"));
                }

                model.IsMetaObject |= parent.Name == "MetaObject";
                model.IsKubeObject |= parent.Name == "KubeObject";
            }

            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                var field = property.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "FieldAttribute");
                if (field != null)
                {
                    model.Fields.Add(ApiFieldModel.From(property, field));
                }
            }

            return model;
        }
    }
}
