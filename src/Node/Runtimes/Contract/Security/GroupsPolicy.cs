namespace Kubestrel.Runtimes.Contract.Security;

/// <summary>Whether groups of the image's /etc/group are added to those asked for.</summary>
public enum GroupsPolicy
{
    Merge = 0,
    Strict = 1,
}
