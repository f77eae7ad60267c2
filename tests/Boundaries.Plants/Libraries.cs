using Boundaries.Plants;

namespace Pori.Cms.Contents
{
    [Plant("Only Search knows Lucene")]
    internal sealed class KnowsLucene
    {
        public object Ask() => new Lucene.Net.Index.Term("planted", "yes");
    }

    [Plant("Only Email knows MailKit")]
    internal sealed class KnowsMailKit
    {
        public Func<Task> Ask() =>
            async () =>
            {
                using var client = new MailKit.Net.Smtp.SmtpClient();
                await client.DisconnectAsync(true);
            };
    }

    [Plant("Only Jobs knows Quartz")]
    internal sealed class KnowsQuartz
    {
        public object Ask() => Quartz.JobBuilder.Create();
    }

    [Plant("Only Liquid knows Fluid")]
    internal sealed class KnowsFluid
    {
        public object Ask() => new Fluid.FluidParser();
    }

    [Plant("Only Scripting knows Jint")]
    internal sealed class KnowsJint
    {
        public object Ask() => new Jint.Engine();
    }

    [Plant("Only Storage knows Npgsql")]
    internal sealed class KnowsNpgsql
    {
        public bool Ask(Exception failure) => failure is Npgsql.PostgresException;
    }

    [Plant("Only Storage knows SQLite")]
    internal sealed class KnowsSqlite
    {
        public bool Ask(Exception failure) => failure is Microsoft.Data.Sqlite.SqliteException;
    }
}
