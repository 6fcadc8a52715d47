namespace Kubestrel.Runtimes.Contract.Security;

public enum SecurityProfileKind
{
    RuntimeDefault = 0,
    Unconfined = 1,
    Localhost = 2,
}
