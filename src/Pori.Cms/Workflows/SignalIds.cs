using Pori.Cms.Contents;

namespace Pori.Cms.Workflows;

/// <summary>Makes the ids of signals, by which they are delivered in the order they were raised, also within one millisecond.</summary>
internal sealed class SignalIds(IdGenerator ids)
{
    private const int Most = 0x0FFF;
    private readonly Lock gate = new();
    private long last;
    private int count;

    /// <summary>Makes a version 7 GUID whose twelve bits behind the time count up.</summary>
    public Guid Next(DateTime now)
    {
        var instant = new DateTimeOffset(now);
        Span<byte> bytes = stackalloc byte[16];
        ids.NewCaseId(instant).TryWriteBytes(bytes, bigEndian: true, out _);
        var number = Count(instant.ToUnixTimeMilliseconds());
        bytes[6] = (byte)(0x70 | (number >> 8));
        bytes[7] = (byte)number;
        return new Guid(bytes, bigEndian: true);
    }

    private int Count(long milliseconds)
    {
        lock (gate)
        {
            count = milliseconds == last ? Math.Min(count + 1, Most) : 0;
            last = milliseconds;
            return count;
        }
    }
}
