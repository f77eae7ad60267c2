using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Pori.Yhdistys.Module.Schema.Postgres
{
    /// <inheritdoc />
    public partial class AccountsWorkflowsFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "DisabledUtc",
                table: "AspNetUsers",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "FamilyName",
                table: "AspNetUsers",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "GivenName",
                table: "AspNetUsers",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "PreferredCulture",
                table: "AspNetUsers",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    UserId = table.Column<string>(type: "text", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_AspNetUserPasskeys_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Body",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AssociationId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    BusinessId = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    ResponsibleName = table.Column<string>(
                        type: "character varying(201)",
                        maxLength: 201,
                        nullable: false
                    ),
                    CreatedBy = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Body", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "JobRun",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    StartedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Error = table.Column<string>(type: "text", nullable: true),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRun", x => x.Name);
                }
            );

            migrationBuilder.CreateTable(
                name: "SecurityEvent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Browser = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Network = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecurityEvent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SecurityEvent_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "StoredFile",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    DiskName = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    OwnerKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Slot = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    MediaType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    UploadedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    UploadedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReplacedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ScanDueUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ScanAttempts = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredFile", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "StoredFileOwner",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredFileOwner", x => new { x.Kind, x.Id });
                }
            );

            migrationBuilder.CreateTable(
                name: "UsedProof",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    UntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UsedProof", x => x.Hash);
                }
            );

            migrationBuilder.CreateTable(
                name: "UserSession",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    UserId = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false),
                    Stamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SeenUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ProvenUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SecondFactor = table.Column<bool>(type: "boolean", nullable: false),
                    Strong = table.Column<bool>(type: "boolean", nullable: false),
                    Method = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Browser = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Network = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserSession", x => x.Hash);
                    table.ForeignKey(
                        name: "FK_UserSession_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "WorkflowSchedule",
                columns: table => new
                {
                    WorkflowTypeId = table.Column<string>(
                        type: "character varying(26)",
                        maxLength: 26,
                        nullable: false
                    ),
                    ActivityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Cron = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    DueUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowSchedule", x => new { x.WorkflowTypeId, x.ActivityId });
                }
            );

            migrationBuilder.CreateTable(
                name: "WorkflowTypeVersion",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    WorkflowTypeId = table.Column<string>(
                        type: "character varying(26)",
                        maxLength: 26,
                        nullable: false
                    ),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    IsCurrent = table.Column<bool>(type: "boolean", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Started = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowTypeVersion", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "AssociationClaim",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false),
                    Position = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedBy = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false),
                    DecidedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssociationClaim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssociationClaim_Body_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Body",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "HandOver",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromPersonId = table.Column<string>(
                        type: "character varying(450)",
                        maxLength: 450,
                        nullable: false
                    ),
                    ToPersonId = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: true),
                    Roles = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    DueUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DoneUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CancelledUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandOver", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HandOver_Body_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Body",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Invitation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Roles = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    MandatesUntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TokenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    InvitedBy = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UsedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HandOverId = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitation_Body_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Body",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Mandate",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false),
                    Role = table.Column<int>(type: "integer", nullable: false),
                    FromUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    GrantedBy = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false),
                    GrantedHow = table.Column<int>(type: "integer", nullable: false),
                    RevokedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RevokedBy = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false),
                    RevokedWhy = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    RemindedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mandate", x => x.Id);
                    table.CheckConstraint("CK_Mandate_Period", "\"UntilUtc\" IS NULL OR \"UntilUtc\" > \"FromUtc\"");
                    table.ForeignKey(
                        name: "FK_Mandate_AspNetUsers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Mandate_Body_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Body",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "MandateEvent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    ActorId = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false),
                    ActorName = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Behalf = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Whom = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Roles = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MandateEvent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MandateEvent_Body_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Body",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "WorkflowInstance",
                columns: table => new
                {
                    WorkflowId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    WorkflowTypeId = table.Column<string>(
                        type: "character varying(26)",
                        maxLength: 26,
                        nullable: false
                    ),
                    TypeVersionId = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    CorrelationId = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    State = table.Column<string>(type: "text", nullable: false),
                    Progress = table.Column<string>(type: "text", nullable: false),
                    FaultMessage = table.Column<string>(type: "text", nullable: true),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    LeasedBy = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    LeasedUntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowInstance", x => x.WorkflowId);
                    table.ForeignKey(
                        name: "FK_WorkflowInstance_WorkflowTypeVersion_TypeVersionId",
                        column: x => x.TypeVersionId,
                        principalTable: "WorkflowTypeVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "WorkflowBlocking",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    WorkflowId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    ActivityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ActivityName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    CorrelationId = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    SinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowBlocking", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkflowBlocking_WorkflowInstance_WorkflowId",
                        column: x => x.WorkflowId,
                        principalTable: "WorkflowInstance",
                        principalColumn: "WorkflowId",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_AssociationClaim_BodyId_PersonId",
                table: "AssociationClaim",
                columns: new[] { "BodyId", "PersonId" },
                unique: true,
                filter: "\"State\" = 0"
            );

            migrationBuilder.CreateIndex(
                name: "IX_AssociationClaim_PersonId",
                table: "AssociationClaim",
                column: "PersonId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_AssociationClaim_State_CreatedUtc",
                table: "AssociationClaim",
                columns: new[] { "State", "CreatedUtc" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Body_AssociationId",
                table: "Body",
                column: "AssociationId",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_HandOver_BodyId", table: "HandOver", column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_HandOver_DueUtc",
                table: "HandOver",
                column: "DueUtc",
                filter: "\"DoneUtc\" IS NULL AND \"CancelledUtc\" IS NULL"
            );

            migrationBuilder.CreateIndex(name: "IX_Invitation_BodyId", table: "Invitation", column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitation_TokenHash",
                table: "Invitation",
                column: "TokenHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Mandate_BodyId_PersonId",
                table: "Mandate",
                columns: new[] { "BodyId", "PersonId" }
            );

            migrationBuilder.CreateIndex(name: "IX_Mandate_PersonId", table: "Mandate", column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Mandate_UntilUtc",
                table: "Mandate",
                column: "UntilUtc",
                filter: "\"RevokedUtc\" IS NULL AND \"RemindedUtc\" IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_MandateEvent_BodyId_Number",
                table: "MandateEvent",
                columns: new[] { "BodyId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_SecurityEvent_UserId_Utc",
                table: "SecurityEvent",
                columns: new[] { "UserId", "Utc" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_StoredFile_DiskName",
                table: "StoredFile",
                column: "DiskName",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_StoredFile_OwnerKind_OwnerId_Slot",
                table: "StoredFile",
                columns: new[] { "OwnerKind", "OwnerId", "Slot" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_StoredFile_PublicId",
                table: "StoredFile",
                column: "PublicId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_StoredFile_State_ScanDueUtc",
                table: "StoredFile",
                columns: new[] { "State", "ScanDueUtc" }
            );

            migrationBuilder.CreateIndex(name: "IX_UsedProof_UntilUtc", table: "UsedProof", column: "UntilUtc");

            migrationBuilder.CreateIndex(name: "IX_UserSession_SeenUtc", table: "UserSession", column: "SeenUtc");

            migrationBuilder.CreateIndex(name: "IX_UserSession_UserId", table: "UserSession", column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowBlocking_ActivityName_CorrelationId",
                table: "WorkflowBlocking",
                columns: new[] { "ActivityName", "CorrelationId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowBlocking_DueUtc",
                table: "WorkflowBlocking",
                column: "DueUtc"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowBlocking_WorkflowId_ActivityId",
                table: "WorkflowBlocking",
                columns: new[] { "WorkflowId", "ActivityId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowInstance_CorrelationId",
                table: "WorkflowInstance",
                column: "CorrelationId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowInstance_EndedUtc",
                table: "WorkflowInstance",
                column: "EndedUtc"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowInstance_Status_LeasedUntilUtc",
                table: "WorkflowInstance",
                columns: new[] { "Status", "LeasedUntilUtc" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowInstance_TypeVersionId",
                table: "WorkflowInstance",
                column: "TypeVersionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowInstance_WorkflowTypeId_Status",
                table: "WorkflowInstance",
                columns: new[] { "WorkflowTypeId", "Status" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowTypeVersion_WorkflowTypeId_Number",
                table: "WorkflowTypeVersion",
                columns: new[] { "WorkflowTypeId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "UX_CurrentWorkflowType",
                table: "WorkflowTypeVersion",
                column: "WorkflowTypeId",
                unique: true,
                filter: "\"IsCurrent\""
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "AspNetUserPasskeys");

            migrationBuilder.DropTable(name: "AssociationClaim");

            migrationBuilder.DropTable(name: "HandOver");

            migrationBuilder.DropTable(name: "Invitation");

            migrationBuilder.DropTable(name: "JobRun");

            migrationBuilder.DropTable(name: "Mandate");

            migrationBuilder.DropTable(name: "MandateEvent");

            migrationBuilder.DropTable(name: "SecurityEvent");

            migrationBuilder.DropTable(name: "StoredFile");

            migrationBuilder.DropTable(name: "StoredFileOwner");

            migrationBuilder.DropTable(name: "UsedProof");

            migrationBuilder.DropTable(name: "UserSession");

            migrationBuilder.DropTable(name: "WorkflowBlocking");

            migrationBuilder.DropTable(name: "WorkflowSchedule");

            migrationBuilder.DropTable(name: "Body");

            migrationBuilder.DropTable(name: "WorkflowInstance");

            migrationBuilder.DropTable(name: "WorkflowTypeVersion");

            migrationBuilder.DropColumn(name: "DisabledUtc", table: "AspNetUsers");

            migrationBuilder.DropColumn(name: "FamilyName", table: "AspNetUsers");

            migrationBuilder.DropColumn(name: "GivenName", table: "AspNetUsers");

            migrationBuilder.DropColumn(name: "PreferredCulture", table: "AspNetUsers");
        }
    }
}
