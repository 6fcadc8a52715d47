using System.Globalization;
using Kubestrel.Codecs.FieldOwnership.Schemas;
using Kubestrel.Codecs.FieldOwnership.Sets;
using Kubestrel.Codecs.Json;
using Kubestrel.Codecs.Trees;

namespace Kubestrel.Codecs.FieldOwnership.Merging;

/// <summary>Checks an applied configuration against the schema: declared fields, kinds of values, keys that occur once.</summary>
internal sealed class TreeValidator
{
    private readonly List<string> _errors = [];

    /// <summary>Upstream's text; null when the configuration fits.</summary>
    public static string? Check(Tree tree, OwnedValue type)
    {
        var validator = new TreeValidator();
        validator.Value(tree, type, null);
        return validator._errors.Count switch
        {
            0 => null,
            1 => validator._errors[0],
            _ => "errors:\n  " + string.Join("\n  ", validator._errors),
        };
    }

    private void Value(Tree tree, OwnedValue type, Step? path)
    {
        if (tree.IsNull)
        {
            return;
        }

        switch (type.Shape)
        {
            case OwnedShape.Scalar:
                Scalar(tree, type.Scalar, path);
                break;
            case OwnedShape.Struct when tree is TreeMap map:
                foreach (var (name, value) in map.Entries)
                {
                    if (type.Type.Find(name) is { } field)
                    {
                        Value(value, field.Value, new(path, field.Element));
                    }
                    else
                    {
                        Fail(new(path, PathElement.Field(name)), "field not declared in schema");
                    }
                }

                break;
            case OwnedShape.Map when tree is TreeMap map:
                foreach (var (name, value) in map.Entries)
                {
                    Value(value, type.Element!, new(path, PathElement.Field(name)));
                }

                break;
            case OwnedShape.List when tree is TreeList list:
                List(list, type, path);
                break;
            case OwnedShape.Struct or OwnedShape.Map:
                Fail(path, $"expected map, got {Show(tree)}");
                break;
            case OwnedShape.List:
                Fail(path, $"expected list, got {Show(tree)}");
                break;
        }
    }

    private void List(TreeList list, OwnedValue type, Step? path)
    {
        var seen = new HashSet<PathElement>();
        for (var i = 0; i < list.Count; i++)
        {
            var element = new PathElement(PathKind.Index, i.ToString(CultureInfo.InvariantCulture));
            if (!type.Atomic)
            {
                if (ListKeys.Of(list[i], type, out var error) is not { } key)
                {
                    Fail(path, string.Create(CultureInfo.InvariantCulture, $"element {i}: {error}"));
                    return;
                }

                element = key;
                if (!seen.Add(key))
                {
                    Fail(path, $"duplicate entries for key {key}");
                }
            }

            Value(list[i], type.Element!, new(path, element));
        }
    }

    private void Scalar(Tree tree, OwnedScalar scalar, Step? path)
    {
        var fits = scalar switch
        {
            OwnedScalar.Number => tree.Kind == TreeKind.Number,
            OwnedScalar.Text => tree.Kind == TreeKind.String,
            OwnedScalar.Bool => tree.Kind == TreeKind.Bool,
            _ => tree.Kind is TreeKind.Number or TreeKind.String or TreeKind.Bool,
        };
        if (!fits)
        {
            Fail(path, scalar switch
            {
                OwnedScalar.Number => $"expected numeric (int or float), got {GoType(tree)}",
                OwnedScalar.Text => $"expected string, got &value.valueUnstructured{{Value:{GoValue(tree)}}}",
                OwnedScalar.Bool => $"expected boolean, got {Show(tree)}",
                _ => $"expected any scalar, got {Show(tree)}",
            });
        }
    }

    private void Fail(Step? path, string message) => _errors.Add(path is null ? message : $"{path}: {message}");

    private static string Show(Tree tree) => $"&{{{(tree is TreeScalar scalar ? scalar.Text : GoText.Format(tree))}}}";

    private static string GoValue(Tree tree) => tree.Kind switch
    {
        TreeKind.String => GoString.Quote(((TreeScalar)tree).Text),
        TreeKind.Map => "map[string]interface {}" + tree,
        TreeKind.List => "[]interface {}{" + string.Join(", ", ((TreeList)tree).Items.Select(GoValue)) + "}",
        _ => ((TreeScalar)tree).Text,
    };

    private static string GoType(Tree tree) => tree.Kind switch
    {
        TreeKind.String => "string",
        TreeKind.Bool => "bool",
        TreeKind.Map => "map[string]interface {}",
        _ => "[]interface {}",
    };

    private sealed record Step(Step? Parent, PathElement Element)
    {
        public override string ToString() => (Parent?.ToString() ?? "") + Element;
    }
}
