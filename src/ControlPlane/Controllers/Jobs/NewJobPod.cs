using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Jobs;

/// <param name="GenerateName">Null: made of the job's name.</param>
internal sealed record NewJobPod(PodTemplateSpec Template, string? GenerateName);
