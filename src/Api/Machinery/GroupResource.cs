namespace Kubestrel.Machinery;

public readonly record struct GroupResource(string Group, string Resource)
{
    /// <summary>As upstream names it in messages: "pods", "deployments.apps".</summary>
    public override string ToString() => Group.Length == 0 ? Resource : $"{Resource}.{Group}";
}
