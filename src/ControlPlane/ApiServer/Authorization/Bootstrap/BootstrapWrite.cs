using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Authorization.Bootstrap;

/// <summary>A write that brings one bootstrap object to what it must be.</summary>
public sealed record BootstrapWrite(BootstrapAction Action, MetaObject Object);
