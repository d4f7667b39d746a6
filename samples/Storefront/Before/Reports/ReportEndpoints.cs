namespace Storefront.Reports;

public static class ReportEndpoints
{
    public static void MapReports(this WebApplication app)
    {
        app.MapGet("/reports/sales", async (ReportService reports, CancellationToken cancellationToken) =>
            await reports.CreateSalesReportAsync(cancellationToken) is { } report ? Results.Bytes(report, "text/plain") : Results.StatusCode(503));
    }
}
