namespace Kubestrel.Client.Requests;

public enum WatchNoticeType
{
    Added,
    Modified,
    Deleted,
    Bookmark,
    Error,
}
