namespace Kubestrel.Storage;

/// <summary>What a write does to its key.</summary>
public enum ChangeKind
{
    Put = 0,
    Delete = 1,
}
