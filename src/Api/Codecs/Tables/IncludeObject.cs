namespace Kubestrel.Codecs.Tables;

/// <summary>What a table's rows carry beside their cells (the includeObject parameter).</summary>
public enum IncludeObject : byte
{
    Metadata,
    Object,
    None,
}
