using Microsoft.EntityFrameworkCore;

namespace Pori.Cms.Storage.Postgres;

/// <summary>What PostgreSQL keeps for the change feed beside EF's model, and how its catalogue tells of it.</summary>
internal static class PostgresGuards
{
    private const string Body = """

        BEGIN
          IF TG_OP = 'UPDATE' THEN RAISE EXCEPTION 'the change feed is append-only'; END IF;
          IF OLD."Sequence" > (SELECT max("Sequence") - 100000 FROM "ChangeFeed") THEN
            RAISE EXCEPTION 'the end of the change feed is kept';
          END IF;
          RETURN OLD;
        END
        """;

    private const string Catalogue = """
        SELECT '' AS "Table", t.tgname::text AS "Name",
          pg_get_triggerdef(t.oid, true) || CASE WHEN t.tgenabled IN ('O', 'A') THEN '' ELSE ' DISABLED' END AS "Definition"
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace
        UNION ALL
        SELECT '', c.relname::text,
          pg_get_indexdef(c.oid, 0, true) || CASE WHEN i.indisvalid THEN '' ELSE ' INVALID' END
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        WHERE c.relnamespace = current_schema()::regnamespace
          AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x'))
        UNION ALL
        SELECT c.relname::text, '', pg_get_constraintdef(k.oid, true)
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
        WHERE k.connamespace = current_schema()::regnamespace AND k.contype IN ('p', 'f')
        UNION ALL
        SELECT '', 'change_feed_guard', prosrc FROM pg_proc
        WHERE proname = 'change_feed_guard' AND pronamespace = current_schema()::regnamespace
        UNION ALL
        SELECT '', 'ChangeFeed.Xid', pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d
        JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
        JOIN pg_class c ON c.oid = d.adrelid
        WHERE c.relname = 'ChangeFeed' AND a.attname = 'Xid' AND c.relnamespace = current_schema()::regnamespace
        """;

    public static IReadOnlyList<DatabaseGuard> All { get; } =
    [
        // The sequence says nothing of commit order; the transaction's id does, once it is below the oldest running one.
        new(
            """
            ALTER TABLE "ChangeFeed" ADD COLUMN IF NOT EXISTS "Xid" xid8 NOT NULL DEFAULT pg_current_xact_id();
            ALTER TABLE "ChangeFeed" ALTER COLUMN "Xid" SET DEFAULT pg_current_xact_id();
            DROP INDEX IF EXISTS "ChangeFeed_Xid";
            CREATE INDEX "ChangeFeed_Xid" ON "ChangeFeed" ("Xid", "Sequence");
            """,
            [
                SchemaObject.Of("ChangeFeed.Xid", "pg_current_xact_id()"),
                SchemaObject.Of(
                    "ChangeFeed_Xid",
                    """CREATE INDEX "ChangeFeed_Xid" ON "ChangeFeed" ("Xid", "Sequence")"""
                ),
            ]
        ),
        new(
            $"""
            CREATE OR REPLACE FUNCTION change_feed_guard() RETURNS trigger LANGUAGE plpgsql AS $${Body}$$;
            CREATE OR REPLACE TRIGGER "ChangeFeed_is_append_only" BEFORE UPDATE OR DELETE ON "ChangeFeed"
            FOR EACH ROW EXECUTE FUNCTION change_feed_guard();
            ALTER TABLE "ChangeFeed" ENABLE TRIGGER "ChangeFeed_is_append_only";
            """,
            [
                SchemaObject.Of("change_feed_guard", Body),
                // The catalogue names the events in an order of its own.
                SchemaObject.Of(
                    "ChangeFeed_is_append_only",
                    """
                    CREATE TRIGGER "ChangeFeed_is_append_only" BEFORE DELETE OR UPDATE ON "ChangeFeed"
                    FOR EACH ROW EXECUTE FUNCTION change_feed_guard()
                    """
                ),
            ]
        ),
    ];

    public static async Task<IReadOnlyList<SchemaObject>> CatalogueAsync(
        CmsDbContext db,
        CancellationToken cancellationToken
    )
    {
        var rows = await db.Database.SqlQueryRaw<CatalogueRow>(Catalogue).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row =>
                row.Table.Length > 0
                    ? SchemaObject.Constraint(row.Table, row.Definition)
                    : SchemaObject.Of(row.Name, row.Definition)
            ),
        ];
    }

    private sealed record CatalogueRow(string Table, string Name, string Definition);
}
