namespace Pori.Host;

/// <summary>The clock of browsers and other services, which a demo's own start of time does not move.</summary>
internal sealed class OutsideClock : TimeProvider;
