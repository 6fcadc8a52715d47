namespace Kubestrel.Kubelet.Native;

internal enum FileKind
{
    Missing,
    Regular,
    Folder,
    Socket,
    CharacterDevice,
    BlockDevice,
    Other,
}
