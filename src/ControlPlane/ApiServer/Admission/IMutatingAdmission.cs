namespace Kubestrel.ApiServer.Admission;

/// <summary>An admission plugin that may change the object before it is validated. Named as upstream names the plugin.</summary>
public interface IMutatingAdmission
{
    string Name { get; }

    ValueTask<AdmissionResult> AdmitAsync(AdmissionRequest request, CancellationToken cancellationToken);
}
