using Pori.Cms;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCms();
var app = builder.Build();
app.Run();
