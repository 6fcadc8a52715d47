namespace Kubestrel.Runtimes.Contract.Status;

public enum CgroupDriver
{
    Systemd = 0,
    Cgroupfs = 1,
}
