namespace Kubestrel.ApiServer.Authorization.Bootstrap;

public enum BootstrapAction
{
    Create,
    Update,

    /// <summary>Delete what is there, then create: a binding's role cannot be changed.</summary>
    Recreate,
}
