namespace Kubestrel.Client.Requests;

public enum PatchType
{
    Json,
    Merge,
    Strategic,
    Apply,
}
