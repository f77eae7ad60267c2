using Pori.Cms.Contents;
using Pori.Yhdistys.Module.Associations.Contracts;

namespace Pori.Yhdistys.Module.Associations.Import;

/// <summary>Tells what a rule of the content type has against a row, in the words of the file.</summary>
internal static class RefusedByRule
{
    public static RefusedRow Of(RegisterRow row, IReadOnlyList<ContentError> errors)
    {
        var error = errors[0];
        var column = RegisterColumns.OfField(error.Path);
        return error.Code == "required" && column is not null
            ? new(row.Line, column, "", "register.row.required")
            : new(row.Line, column ?? RegisterColumns.Name, row.Name, "register.row.rule", error.Path, error.Code);
    }
}
