namespace Pori.Cms.Liquid;

/// <summary>Counts what one rendering takes and ends it at the limits.</summary>
internal sealed class LiquidBudget(LiquidLimits limits, TimeProvider clock)
{
    private readonly long started = clock.GetTimestamp();
    private long work;
    private int lookups;
    private int depth;

    public LiquidLimits Limits => limits;

    /// <summary>Counts characters that a filter reads or writes.</summary>
    public void Charge(long characters)
    {
        work += characters;
        if (work > limits.Work)
            throw new LiquidLimitException($"The template works on more than {limits.Work} characters.");
        CheckTime();
    }

    public void CheckTime()
    {
        if (clock.GetElapsedTime(started) > limits.Time)
            throw new LiquidLimitException($"The template takes longer than {limits.Time.TotalSeconds} seconds.");
    }

    public void CountLookup()
    {
        if (++lookups > limits.Lookups)
            throw new LiquidLimitException($"The template asks more than {limits.Lookups} times for content.");
        CheckTime();
    }

    public void Enter()
    {
        if (++depth > limits.Depth)
            throw new LiquidLimitException($"Views and shapes lie in one another deeper than {limits.Depth} levels.");
    }

    public void Leave() => depth--;

    public void CheckText(long characters)
    {
        if (characters > limits.Text)
            throw new LiquidLimitException($"A text is longer than {limits.Text} characters.");
    }

    public void CheckItems(long items)
    {
        if (items > limits.Items)
            throw new LiquidLimitException($"A list has more than {limits.Items} items.");
    }

    public void CheckMarkup(string text)
    {
        if (text.Length > limits.Markup)
            throw new LiquidLimitException($"Marked-up text is longer than {limits.Markup} characters.");
    }
}
