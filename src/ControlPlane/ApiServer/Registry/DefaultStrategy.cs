using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Registry;

/// <summary>The strategy of kinds that declare none.</summary>
internal sealed class DefaultStrategy<T> : ResourceStrategy<T> where T : MetaObject;
