namespace Kubestrel.Controllers.Jobs.Policies;

/// <param name="JobMessage">Why the whole job fails; null when it does not.</param>
/// <param name="IsCounted">The failure counts towards backoffLimit.</param>
/// <param name="Action">The action of the rule that matched; null without one.</param>
internal readonly record struct FailureMatch(string? JobMessage, bool IsCounted, string? Action);
