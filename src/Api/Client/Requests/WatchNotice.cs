namespace Kubestrel.Client.Requests;

/// <param name="Object">Null for errors.</param>
/// <param name="Error">The Status of an error event; else null.</param>
public readonly record struct WatchNotice(WatchNoticeType Type, MetaObject? Object, Status? Error = null);
