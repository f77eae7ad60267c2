using System.Buffers;
using System.Globalization;
using System.Text;

namespace Pori.Cms.Liquid;

/// <summary>A writer into pooled memory that refuses to grow beyond a limit. Its asynchronous methods complete at once.</summary>
internal sealed class PooledText(int limit) : TextWriter(CultureInfo.InvariantCulture)
{
    private char[] buffer = ArrayPool<char>.Shared.Rent(4096);
    private int length;

    public override Encoding Encoding => Encoding.Unicode;

    /// <summary>Gets what was written; it is valid until the writer is disposed.</summary>
    public ReadOnlyMemory<char> Written => buffer.AsMemory(0, length);

    public override void Write(char value)
    {
        Reserve(1);
        buffer[length++] = value;
    }

    public override void Write(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(buffer.AsSpan(length));
        length += text.Length;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value.AsSpan());
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer.AsSpan(index, count));
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    public override Task FlushAsync() => Task.CompletedTask;

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override string ToString() => new(buffer, 0, length);

    protected override void Dispose(bool disposing)
    {
        if (buffer.Length > 0)
            ArrayPool<char>.Shared.Return(buffer);
        buffer = [];
        length = 0;
        base.Dispose(disposing);
    }

    private void Reserve(int more)
    {
        if ((long)length + more > limit)
            throw new LiquidLimitException($"The output is longer than {limit} characters.");
        if (length + more <= buffer.Length)
            return;
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(buffer.Length * 2, length + more));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(buffer);
        buffer = larger;
    }
}
