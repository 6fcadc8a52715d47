namespace Kubestrel.Client.Events;

/// <summary>Tells users what happened to an object. Never blocks and never fails the caller.</summary>
public interface IEventRecorder
{
    /// <param name="type">Normal or Warning.</param>
    /// <param name="fieldPath">The part of the object it is about, such as spec.containers{main}; empty for the whole.</param>
    void Record(MetaObject about, string type, string reason, string message, string fieldPath = "");

    /// <summary>As <see cref="Record"/>, with annotations on the event where the recorder can.</summary>
    void RecordAnnotated(MetaObject about, string type, string reason, string message, ValueMap<string> annotations) => Record(about, type, reason, message);
}
