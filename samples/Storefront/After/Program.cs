using System.Data.Common;
using Storefront;
using Storefront.Orders;
using Storefront.Payments;
using Storefront.Reports;
using Storefront.Users;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders().AddJsonConsole(options => options.IncludeScopes = true).AddSanitizer(builder.Configuration);
builder.Services.AddSingleton<ShopData>();
builder.Services.AddSingleton<UserService>();
builder.Services.AddSingleton<PaymentGateway>();
builder.Services.AddSingleton<PaymentService>();
builder.Services.AddSingleton<OrderService>();
builder.Services.AddSingleton<ReportService>();

var app = builder.Build();
var database = new DbConnectionStringBuilder { ConnectionString = app.Configuration.GetConnectionString("Shop") };
app.Logger.ShopStarting((string)database["Data Source"]);
app.UseTraceId();
app.UseRequestEvents();
app.MapUsers();
app.MapOrders();
app.MapReports();
app.Run();
