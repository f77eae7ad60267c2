namespace Pori.Cms.Workflows.Activities;

/// <summary>
/// One kind of activity. It works on the instance in memory; what it wants to change outside is an effect, which is carried
/// out in the transaction that stores how far the instance has come.
/// </summary>
internal abstract class Activity(string name)
{
    /// <summary>Gets its name in recipes.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the properties that are Liquid.</summary>
    public virtual IReadOnlyList<string> Templates => [];

    /// <summary>Gets the properties that are scripts.</summary>
    public virtual IReadOnlyList<string> Scripts => [];

    /// <summary>Tells what the writer of a type may not expect of this activity.</summary>
    public virtual IEnumerable<string> Warnings(ActivityRecord activity) => [];

    /// <summary>Gets whether what has happened concerns this activity, which begins an instance or waits in one.</summary>
    public virtual ValueTask<bool> AcceptsAsync(Visit visit) => ValueTask.FromResult(true);

    /// <summary>Carries it out.</summary>
    public abstract ValueTask<ActivityResult> ExecuteAsync(Visit visit);

    /// <summary>Goes on after its event has come.</summary>
    public virtual ValueTask<ActivityResult> ResumeAsync(Visit visit) => ActivityResult.Done;
}

/// <summary>How an activity ended.</summary>
/// <param name="Halts">Whether it waits for its event.</param>
/// <param name="Outcomes">The outcomes, in order; the last one's path runs first.</param>
/// <param name="DueUtc">When the time it waits for comes, if it is a timer.</param>
internal readonly record struct ActivityResult(bool Halts, IReadOnlyList<string> Outcomes, DateTime? DueUtc)
{
    /// <summary>The path ends here.</summary>
    public static readonly ActivityResult Ends = Of();

    /// <summary>It waits.</summary>
    public static readonly ActivityResult Waits = new(true, [], null);

    /// <summary>The outcome that most activities have.</summary>
    public static ValueTask<ActivityResult> Done => ValueTask.FromResult(Of("Done"));

    public static ActivityResult Of(params IReadOnlyList<string> outcomes) => new(false, outcomes, null);

    public static ActivityResult Until(DateTime due) => new(true, [], due);
}

/// <summary>An activity that begins an instance or waits in one until its event comes.</summary>
internal abstract class EventActivity(string name) : Activity(name)
{
    public override ValueTask<ActivityResult> ExecuteAsync(Visit visit) => ValueTask.FromResult(ActivityResult.Waits);
}

/// <summary>The activities that this site has, by name.</summary>
internal sealed class ActivityCatalogue(IEnumerable<Activity> activities)
{
    private readonly Dictionary<string, Activity> byName = activities.ToDictionary(a => a.Name, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => byName.Keys;

    public Activity? Find(string name) => byName.GetValueOrDefault(name);
}
