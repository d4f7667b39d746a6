using System.Net;
using LoggingAnalyzers;
using LoggingAnalyzers.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Storefront.Orders;
using Storefront.Payments;
using Storefront.Users;

namespace Storefront;

/// <summary>What the shop has to log, asserted by the events that it declares.</summary>
public sealed class LoggedEventTests
{
    private readonly ShopData _data = new();
    private readonly LogRecorder _recorder = new();

    [Fact]
    public void Cancelling_the_order_of_somebody_else_is_denied_and_says_so()
    {
        var orders = CreateOrders();
        var order = orders.Place(RequestOf("4111111111111111"));

        Assert.False(orders.Cancel(order!.Id, userId: 8));

        var cancelled = LogEventAssert.Single<ShopEvents.OrderCancelledEvent>(_recorder.Records, e => e.TargetId == order.Id, LogLevel.Warning);
        Assert.Equal(Outcome.Denied, cancelled.Outcome);
        Assert.Equal(8, cancelled.UserId);
    }

    [Fact]
    public void Card_is_in_no_record_whether_it_is_charged_or_declined()
    {
        var orders = CreateOrders();

        orders.Place(RequestOf("4111111111111111"));
        orders.Place(RequestOf("4012888888881880"));

        var charged = LogEventAssert.Contains<ShopEvents.PaymentChargedEvent>(_recorder.Records);
        Assert.Equal([Outcome.Success, Outcome.Denied], charged.Select(e => e.Outcome));
        LogEventAssert.Single<ShopEvents.OrderPlacedEvent>(_recorder.Records, e => e.Outcome == Outcome.Failure);
        Assert.DoesNotContain(_recorder.Records, r => r.ToString().Contains("4111111111111111", StringComparison.Ordinal));
        Assert.DoesNotContain(_recorder.Records, r => r.ToString().Contains("4012888888881880", StringComparison.Ordinal));
    }

    [Fact]
    public void Wrong_password_is_a_security_event_of_the_vocabulary()
    {
        var users = new UserService(_data, _recorder.CreateLogger<UserService>());

        Assert.Null(users.LogIn(new LoginRequest { Email = "alice.smith@example.com", Password = "guess" }, IPAddress.Loopback));

        var failed = LogEventAssert.Single<ShopEvents.LoginFailedEvent>(_recorder.Records, level: LogLevel.Warning);
        Assert.Equal(IPAddress.Loopback, failed.ClientAddress);
        Assert.Equal(LogSanitizer.Mask("alice.smith@example.com"), failed.Email);
        Assert.Equal(SecurityEvents.AuthnLoginFail, _recorder.Records.Single().EventId.Name);
        LogEventAssert.None<ShopEvents.LoginSucceededEvent>(_recorder.Records);
    }

    private OrderService CreateOrders()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Payments:ApiKey", "test")]).Build();
        var payments = new PaymentService(new PaymentGateway(), configuration, _recorder.CreateLogger<PaymentService>());
        return new OrderService(_data, payments, _recorder.CreateLogger<OrderService>());
    }

    private static OrderRequest RequestOf(string card) => new()
    {
        UserId = 7,
        Sku = "teapot",
        Quantity = 1,
        Card = new PaymentCard { Number = card, Cvv = "123", Holder = "Alice Smith" },
    };
}
