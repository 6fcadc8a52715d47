namespace Kubestrel.Codecs.Trees;

public enum TreeKind : byte
{
    Null,
    Bool,
    Number,
    String,
    List,
    Map,
}
