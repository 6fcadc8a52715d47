using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Admission;

/// <summary>An admission plugin that sees the object as it will be stored and may refuse it. Null means no objection.</summary>
public interface IValidatingAdmission
{
    string Name { get; }

    ValueTask<Status?> ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken);
}
