namespace Kubestrel.Machinery.Schema;

/// <summary>Types whose JSON is one of two shapes.</summary>
public enum TypeForm : byte
{
    Object,
    SchemaOrArray,
    SchemaOrBool,
    SchemaOrStringArray,
}
