using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Pori.Cms.Contents;

namespace Pori.Yhdistys.Module.Associations.Import;

/// <summary>Writes a register row into an association's content. Empty cells leave what is there.</summary>
internal static class RegisterRowWriter
{
    public static void Write(RegisterRow row, ContentItem item, string categoryId, string taxonomyId)
    {
        var part = item.GetOrAddPart(AssociationPart.ContentType);
        KeepFormerName(row, item, part);
        item.DisplayText = row.Name;
        item.GetOrAddPart("TitlePart")["Title"] = row.Name;
        item.GetOrAddPart("LocalizationPart")["Culture"] ??= "fi";
        SetText(part, "RegisterNumber", RegisterNumber.Format(row.RegisterNumber));
        SetText(part, "BusinessId", row.BusinessId);
        SetText(part, "Address", row.Address);
        SetText(part, "Email", row.Email);
        SetText(part, "Phone", row.Phone);
        SetText(part, "Purpose", row.Purpose);
        SetStatus(part, row.Dissolved);
        SetDate(part, "Founded", row.Founded);
        SetDate(part, "DissolvedOn", row.DissolvedOn);
        if (row.Website.Length > 0)
            part["Website"] = new JsonObject { ["Url"] = row.Website, ["Text"] = row.Website };
        if (row.Category.Length > 0 || part["Category"] is null)
            part["Category"] = new JsonObject
            {
                ["TaxonomyContentItemId"] = taxonomyId,
                ["TermContentItemIds"] = new JsonArray(categoryId),
            };
    }

    private static void KeepFormerName(RegisterRow row, ContentItem item, JsonObject part)
    {
        if (item.DisplayText is not { Length: > 0 } old || old == row.Name)
            return;
        var names = item.As<AssociationPart>().FormerNames;
        if (!names.Lines.Contains(old))
            SetText(part, "FormerNames", string.Join('\n', names.Lines.Append(old)));
    }

    // A file that says nothing of the state leaves it; a new association is active.
    private static void SetStatus(JsonObject part, bool? dissolved)
    {
        if (dissolved is { } known)
            SetText(part, "Status", known ? "dissolved" : "active");
        else if (part["Status"] is null)
            SetText(part, "Status", "active");
    }

    private static void SetText(JsonObject part, string field, string value)
    {
        if (value.Length > 0)
            part[field] = new JsonObject { ["Text"] = value };
    }

    private static void SetDate(JsonObject part, string field, LocalDate? value)
    {
        if (value is { } date)
            part[field] = new JsonObject { ["Value"] = LocalDatePattern.Iso.Format(date) + "T00:00:00Z" };
    }
}
