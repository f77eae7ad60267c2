namespace Pori.Cms.Workflows;

/// <summary>Resumes instances whose timer is due, and begins types whose timer says so.</summary>
internal sealed class WorkflowTimers(WaitingTimers waiting, StartingTimers starting)
{
    /// <summary>Does all that is due.</summary>
    /// <returns>How many instances went on or began.</returns>
    public async Task<int> TickAsync(CancellationToken cancellationToken)
    {
        var done = 0;
        while (await waiting.ResumeAsync(cancellationToken) is var resumed and > 0)
            done += resumed;
        return done + await starting.StartAsync(cancellationToken);
    }
}
