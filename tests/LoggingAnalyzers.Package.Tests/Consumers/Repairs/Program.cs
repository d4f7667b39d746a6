using Microsoft.Extensions.Logging;
using Repairs;

using var factory = new PrintingFactory();
var order = new Order(42, 41, "Ann", "Paris", "hunter2-hunter2");
new Orders(factory.CreateLogger<Orders>()).Write(order);
new Invoices(factory.CreateLogger<Invoices>()).Print(order.Id);
var changes = new Changes(factory.CreateLogger<Changes>());
changes.Write(order);
changes.WarnOfStock(order.Id);
changes.Fail(order, new InvalidOperationException("no stock"));
new Returns(factory).Write(order);
new Shipments(factory.CreateLogger<Shipments>()).Ship([order, order]);
new Imports(factory.CreateLogger<Imports>()).RunImport(new InvalidOperationException("no file"));
try
{
    changes.Send(order);
}
catch (InvalidOperationException problem)
{
    Console.WriteLine($"caught: {problem.Message}");
}
