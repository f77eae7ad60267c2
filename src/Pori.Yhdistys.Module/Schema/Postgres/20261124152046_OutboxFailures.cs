using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pori.Yhdistys.Module.Schema.Postgres
{
    /// <inheritdoc />
    public partial class OutboxFailures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Outbox_DueUtc", table: "Outbox");

            migrationBuilder.AddColumn<DateTime>(
                name: "FailedUtc",
                table: "Outbox",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Kind_DueUtc",
                table: "Outbox",
                columns: new[] { "Kind", "DueUtc" },
                filter: "\"DeliveredUtc\" IS NULL AND \"FailedUtc\" IS NULL"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Outbox_Kind_DueUtc", table: "Outbox");

            migrationBuilder.DropColumn(name: "FailedUtc", table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DueUtc",
                table: "Outbox",
                column: "DueUtc",
                filter: "\"DeliveredUtc\" IS NULL"
            );
        }
    }
}
