namespace Kubestrel.Machinery.Schema;

/// <summary>How server-side apply merges a list (x-kubernetes-list-type); upstream treats an undeclared one as atomic.</summary>
public enum ListType : byte
{
    None,
    Atomic,
    Set,
    Map,
}
