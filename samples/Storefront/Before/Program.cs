using Microsoft.AspNetCore.HttpLogging;
using Storefront;
using Storefront.Orders;
using Storefront.Payments;
using Storefront.Reports;
using Storefront.Users;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpLogging(options =>
{
    options.LoggingFields = HttpLoggingFields.All;
    options.RequestHeaders.Add("Authorization");
});
builder.Services.AddSingleton<ShopData>();
builder.Services.AddSingleton<UserService>();
builder.Services.AddSingleton<PaymentGateway>();
builder.Services.AddSingleton<PaymentService>();
builder.Services.AddSingleton<OrderService>();
builder.Services.AddSingleton<ReportService>();

var app = builder.Build();
app.UseHttpLogging();
app.Logger.LogInformation("Starting with {ConnectionString}", app.Configuration.GetConnectionString("Shop"));
app.MapUsers();
app.MapOrders();
app.MapReports();
app.Run();
