namespace Kubestrel.Controllers.Framework;

/// <summary>
/// The service account in kube-system that a controller acts as, by upstream's name. Its rights are the bootstrap role system:controller:NAME, and no more.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class ActsAsAttribute(string account) : Attribute
{
    public string Account { get; } = account;
}
