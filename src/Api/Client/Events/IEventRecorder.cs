namespace Kubestrel.Client.Events;

/// <summary>Tells users what happened to an object. Never blocks and never fails the caller.</summary>
public interface IEventRecorder
{
    /// <param name="type">Normal or Warning.</param>
    /// <param name="fieldPath">The part of the object it is about, such as spec.containers{main}; empty for the whole.</param>
    void Record(MetaObject about, string type, string reason, string message, string fieldPath = "");
}
