namespace Kubestrel.Machinery;

/// <summary>What a strategy offers whose version is served but not stored: the way to the stored version and back.</summary>
public interface IVersionConverter
{
    /// <summary>The same object in the stored version, with its apiVersion.</summary>
    MetaObject ToStored(MetaObject obj);

    /// <summary>The same object in this version, with its apiVersion.</summary>
    MetaObject FromStored(MetaObject obj);
}
