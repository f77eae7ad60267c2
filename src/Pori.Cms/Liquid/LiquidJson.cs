using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fluid;
using Fluid.Values;
using Pori.Cms.Contents;

namespace Pori.Cms.Liquid;

/// <summary>Writes values as JSON: of objects the members that templates may read, of content items Orchard's JSON.</summary>
internal static class LiquidJson
{
    private const int MaxDepth = 16;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Default };

    public static async ValueTask<string> WriteAsync(FluidValue value, LiquidContext context)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using var writer = new Utf8JsonWriter(buffer, Options);
        await WriteAsync(value, writer, context, 0);
        await writer.FlushAsync();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static async ValueTask WriteAsync(FluidValue value, Utf8JsonWriter writer, LiquidContext context, int depth)
    {
        context.Budget.CheckText(writer.BytesCommitted + writer.BytesPending);
        if (depth > MaxDepth)
            throw new LiquidLimitException("The value is nested too deep for JSON.");
        switch (value)
        {
            case ArrayValue list:
                writer.WriteStartArray();
                foreach (var item in list.Values)
                    await WriteAsync(item, writer, context, depth + 1);
                writer.WriteEndArray();
                break;
            case DictionaryValue { } dictionary when dictionary.ToObjectValue() is IFluidIndexable members:
                await WriteMembersAsync(members, writer, context, depth);
                break;
            case ModelValue { Value: ContentItem content }:
                ContentItemJson.Write(content).WriteTo(writer);
                break;
            case ModelValue model:
                await WriteModelAsync(model, writer, context, depth);
                break;
            default:
                WritePlain(value, writer);
                break;
        }
    }

    private static void WritePlain(FluidValue value, Utf8JsonWriter writer)
    {
        switch (value)
        {
            case BooleanValue flag:
                writer.WriteBooleanValue(flag.ToBooleanValue());
                break;
            case NumberValue number:
                writer.WriteNumberValue(number.ToNumberValue());
                break;
            case DateTimeValue instant:
                writer.WriteStringValue((DateTimeOffset)instant.ToObjectValue());
                break;
            case StringValue or EmptyValue or BlankValue:
                writer.WriteStringValue(value.ToStringValue());
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static async ValueTask WriteMembersAsync(
        IFluidIndexable members,
        Utf8JsonWriter writer,
        LiquidContext context,
        int depth
    )
    {
        writer.WriteStartObject();
        foreach (var key in members.Keys)
        {
            writer.WritePropertyName(key);
            await WriteAsync(
                members.TryGetValue(key, out var member) ? member : NilValue.Instance,
                writer,
                context,
                depth + 1
            );
        }
        writer.WriteEndObject();
    }

    private static async ValueTask WriteModelAsync(
        ModelValue model,
        Utf8JsonWriter writer,
        LiquidContext context,
        int depth
    )
    {
        writer.WriteStartObject();
        var access = (ModelAccess)context.Options.MemberAccessStrategy;
        foreach (var name in access.Members(model.Value.GetType()).Keys.Order(StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            await WriteAsync(await model.GetValueAsync(name, context), writer, context, depth + 1);
        }
        writer.WriteEndObject();
    }
}
