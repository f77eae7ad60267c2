using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pori.Yhdistys.Module.Schema.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AspNetRoles",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoles", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "ChangeFeed",
                columns: table => new
                {
                    Sequence = table
                        .Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Id = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Utc = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChangeFeed", x => x.Sequence);
                }
            );

            migrationBuilder.CreateTable(
                name: "Document",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Document", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Feedback",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Page = table.Column<string>(type: "TEXT", maxLength: 1024, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Culture = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ReceivedUtc = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Feedback", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Idempotency",
                columns: table => new
                {
                    Actor = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RequestHash = table.Column<string>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedUtc = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Idempotency", x => new { x.Actor, x.Key });
                }
            );

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedUtc = table.Column<string>(type: "TEXT", nullable: false),
                    DueUtc = table.Column<string>(type: "TEXT", nullable: false),
                    LeasedUntilUtc = table.Column<string>(type: "TEXT", nullable: true),
                    DeliveredUtc = table.Column<string>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    LastError = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "SiteDocument",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SiteDocument", x => x.Name);
                }
            );

            migrationBuilder.CreateTable(
                name: "AspNetRoleClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    RoleId = table.Column<string>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoleClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetRoleClaims_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AspNetUserRoles",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    RoleId = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserRoles", x => new { x.UserId, x.RoleId });
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_AspNetUserTokens",
                        x => new
                        {
                            x.UserId,
                            x.LoginProvider,
                            x.Name,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AliasPartIndex",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    Alias = table.Column<string>(type: "TEXT", maxLength: 735, nullable: false),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Latest = table.Column<bool>(type: "INTEGER", nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AliasPartIndex", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AliasPartIndex_Document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AssociationIndex",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    RegisterNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    BusinessId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Latest = table.Column<bool>(type: "INTEGER", nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssociationIndex", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssociationIndex_Document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AutoroutePartIndex",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    Path = table.Column<string>(type: "TEXT", maxLength: 1024, nullable: false),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Latest = table.Column<bool>(type: "INTEGER", nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AutoroutePartIndex", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AutoroutePartIndex_Document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ContainedPartIndex",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    ListContentItemId = table.Column<string>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Latest = table.Column<bool>(type: "INTEGER", nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContainedPartIndex", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContainedPartIndex_Document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ContentItemIndex",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    ContentItemVersionId = table.Column<string>(type: "TEXT", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", nullable: false),
                    DisplayText = table.Column<string>(type: "TEXT", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", nullable: true),
                    Author = table.Column<string>(type: "TEXT", nullable: true),
                    ModifiedUtc = table.Column<string>(type: "TEXT", nullable: true),
                    PublishedUtc = table.Column<string>(type: "TEXT", nullable: true),
                    CreatedUtc = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Latest = table.Column<bool>(type: "INTEGER", nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContentItemIndex", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContentItemIndex_Document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "LocalizedContentItemIndex",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    LocalizationSet = table.Column<string>(type: "TEXT", nullable: false),
                    Culture = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Latest = table.Column<bool>(type: "INTEGER", nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LocalizedContentItemIndex", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LocalizedContentItemIndex_Document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "TaxonomyIndex",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    TaxonomyContentItemId = table.Column<string>(type: "TEXT", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", nullable: false),
                    ContentPart = table.Column<string>(type: "TEXT", nullable: false),
                    ContentField = table.Column<string>(type: "TEXT", nullable: false),
                    TermContentItemId = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Latest = table.Column<bool>(type: "INTEGER", nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaxonomyIndex", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TaxonomyIndex_Document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "TermIndex",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    TermContentItemId = table.Column<string>(type: "TEXT", nullable: false),
                    DisplayText = table.Column<string>(type: "TEXT", nullable: true),
                    ParentTermContentItemId = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Latest = table.Column<bool>(type: "INTEGER", nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TermIndex", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TermIndex_Document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_AliasPartIndex_ContentItemId_Latest",
                table: "AliasPartIndex",
                columns: new[] { "ContentItemId", "Latest" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_AliasPartIndex_DocumentId",
                table: "AliasPartIndex",
                column: "DocumentId"
            );

            migrationBuilder.CreateIndex(
                name: "UX_PublishedAlias",
                table: "AliasPartIndex",
                column: "Alias",
                unique: true,
                filter: "\"Published\""
            );

            migrationBuilder.CreateIndex(
                name: "IX_AspNetRoleClaims_RoleId",
                table: "AspNetRoleClaims",
                column: "RoleId"
            );

            migrationBuilder.CreateIndex(
                name: "RoleNameIndex",
                table: "AspNetRoles",
                column: "NormalizedName",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId"
            );

            migrationBuilder.CreateIndex(name: "IX_AspNetUserRoles_RoleId", table: "AspNetUserRoles", column: "RoleId");

            migrationBuilder.CreateIndex(name: "EmailIndex", table: "AspNetUsers", column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_AssociationIndex_ContentItemId_Latest",
                table: "AssociationIndex",
                columns: new[] { "ContentItemId", "Latest" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_AssociationIndex_DocumentId",
                table: "AssociationIndex",
                column: "DocumentId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_AssociationIndex_RegisterNumber_Latest",
                table: "AssociationIndex",
                columns: new[] { "RegisterNumber", "Latest" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_AutoroutePartIndex_ContentItemId_Latest",
                table: "AutoroutePartIndex",
                columns: new[] { "ContentItemId", "Latest" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_AutoroutePartIndex_DocumentId",
                table: "AutoroutePartIndex",
                column: "DocumentId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_AutoroutePartIndex_Path_Latest",
                table: "AutoroutePartIndex",
                columns: new[] { "Path", "Latest" }
            );

            migrationBuilder.CreateIndex(
                name: "UX_PublishedPath",
                table: "AutoroutePartIndex",
                column: "Path",
                unique: true,
                filter: "\"Published\""
            );

            migrationBuilder.CreateIndex(
                name: "IX_ChangeFeed_Kind_Id",
                table: "ChangeFeed",
                columns: new[] { "Kind", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ContainedPartIndex_ContentItemId_Latest",
                table: "ContainedPartIndex",
                columns: new[] { "ContentItemId", "Latest" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ContainedPartIndex_DocumentId",
                table: "ContainedPartIndex",
                column: "DocumentId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ContainedPartIndex_ListContentItemId_Published_Order",
                table: "ContainedPartIndex",
                columns: new[] { "ListContentItemId", "Published", "Order" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ContentItemIndex_ContentItemVersionId",
                table: "ContentItemIndex",
                column: "ContentItemVersionId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_ContentItemIndex_ContentType_Latest_DisplayText",
                table: "ContentItemIndex",
                columns: new[] { "ContentType", "Latest", "DisplayText" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ContentItemIndex_ContentType_Published_PublishedUtc",
                table: "ContentItemIndex",
                columns: new[] { "ContentType", "Published", "PublishedUtc" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ContentItemIndex_DocumentId",
                table: "ContentItemIndex",
                column: "DocumentId"
            );

            migrationBuilder.CreateIndex(
                name: "UX_OneLatest",
                table: "ContentItemIndex",
                columns: new[] { "ContentItemId", "Latest" },
                unique: true,
                filter: "\"Latest\""
            );

            migrationBuilder.CreateIndex(
                name: "UX_OnePublished",
                table: "ContentItemIndex",
                column: "ContentItemId",
                unique: true,
                filter: "\"Published\""
            );

            migrationBuilder.CreateIndex(name: "IX_Feedback_ReceivedUtc", table: "Feedback", column: "ReceivedUtc");

            migrationBuilder.CreateIndex(name: "IX_Idempotency_CreatedUtc", table: "Idempotency", column: "CreatedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_LocalizedContentItemIndex_ContentItemId_Latest",
                table: "LocalizedContentItemIndex",
                columns: new[] { "ContentItemId", "Latest" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_LocalizedContentItemIndex_DocumentId",
                table: "LocalizedContentItemIndex",
                column: "DocumentId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_LocalizedContentItemIndex_LocalizationSet_Culture",
                table: "LocalizedContentItemIndex",
                columns: new[] { "LocalizationSet", "Culture" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DueUtc",
                table: "Outbox",
                column: "DueUtc",
                filter: "\"DeliveredUtc\" IS NULL"
            );

            migrationBuilder.CreateIndex(name: "IX_Outbox_Key", table: "Outbox", column: "Key", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TaxonomyIndex_ContentItemId_Latest",
                table: "TaxonomyIndex",
                columns: new[] { "ContentItemId", "Latest" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_TaxonomyIndex_ContentType_Published_ContentField",
                table: "TaxonomyIndex",
                columns: new[] { "ContentType", "Published", "ContentField" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_TaxonomyIndex_DocumentId",
                table: "TaxonomyIndex",
                column: "DocumentId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_TaxonomyIndex_TermContentItemId_Published",
                table: "TaxonomyIndex",
                columns: new[] { "TermContentItemId", "Published" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_TermIndex_ContentItemId_Latest",
                table: "TermIndex",
                columns: new[] { "ContentItemId", "Latest" }
            );

            migrationBuilder.CreateIndex(name: "IX_TermIndex_DocumentId", table: "TermIndex", column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_TermIndex_TermContentItemId",
                table: "TermIndex",
                column: "TermContentItemId"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "AliasPartIndex");

            migrationBuilder.DropTable(name: "AspNetRoleClaims");

            migrationBuilder.DropTable(name: "AspNetUserClaims");

            migrationBuilder.DropTable(name: "AspNetUserLogins");

            migrationBuilder.DropTable(name: "AspNetUserRoles");

            migrationBuilder.DropTable(name: "AspNetUserTokens");

            migrationBuilder.DropTable(name: "AssociationIndex");

            migrationBuilder.DropTable(name: "AutoroutePartIndex");

            migrationBuilder.DropTable(name: "ChangeFeed");

            migrationBuilder.DropTable(name: "ContainedPartIndex");

            migrationBuilder.DropTable(name: "ContentItemIndex");

            migrationBuilder.DropTable(name: "Feedback");

            migrationBuilder.DropTable(name: "Idempotency");

            migrationBuilder.DropTable(name: "LocalizedContentItemIndex");

            migrationBuilder.DropTable(name: "Outbox");

            migrationBuilder.DropTable(name: "SiteDocument");

            migrationBuilder.DropTable(name: "TaxonomyIndex");

            migrationBuilder.DropTable(name: "TermIndex");

            migrationBuilder.DropTable(name: "AspNetRoles");

            migrationBuilder.DropTable(name: "AspNetUsers");

            migrationBuilder.DropTable(name: "Document");
        }
    }
}
