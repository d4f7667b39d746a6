namespace LoggingAnalyzers;

/// <summary>Measures a delegate: <c>logger.MeasureReport(id).Measure(() => Render(id))</c>.</summary>
/// <remarks>
/// What the delegate throws marks the operation as failed, is the exception of the record, and is thrown on. The scope is used up.
/// Nothing is allocated beside the delegate and, where it is asynchronous, its task.
/// </remarks>
public static class EventScopeExtensions
{
    /// <summary>Runs an operation and logs how long it took.</summary>
    /// <typeparam name="TScope">The scope of the event.</typeparam>
    /// <param name="scope">The scope; its clock runs already.</param>
    /// <param name="operation">The operation.</param>
    /// <exception cref="ArgumentNullException">There is no operation.</exception>
    public static void Measure<TScope>(this TScope scope, Action operation)
        where TScope : struct, IEventScope
    {
        Required(operation);
        try
        {
            operation();
        }
        catch (Exception error)
        {
            scope.Fail(error);
            throw;
        }
        finally
        {
            scope.Dispose();
        }
    }

    /// <summary>Runs an operation and logs how long it took.</summary>
    /// <typeparam name="TScope">The scope of the event.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="scope">The scope; its clock runs already.</param>
    /// <param name="operation">The operation.</param>
    /// <returns>The result of the operation.</returns>
    /// <exception cref="ArgumentNullException">There is no operation.</exception>
    public static TResult Measure<TScope, TResult>(this TScope scope, Func<TResult> operation)
        where TScope : struct, IEventScope
    {
        Required(operation);
        try
        {
            return operation();
        }
        catch (Exception error)
        {
            scope.Fail(error);
            throw;
        }
        finally
        {
            scope.Dispose();
        }
    }

    /// <summary>Runs an asynchronous operation and logs how long it took, to the end of its task.</summary>
    /// <typeparam name="TScope">The scope of the event.</typeparam>
    /// <param name="scope">The scope; its clock runs already.</param>
    /// <param name="operation">The operation.</param>
    /// <returns>The end of the operation.</returns>
    /// <exception cref="ArgumentNullException">There is no operation.</exception>
    public static Task Measure<TScope>(this TScope scope, Func<Task> operation)
        where TScope : struct, IEventScope
    {
        Required(operation);
        return RunAsync(scope, operation);

        static async Task RunAsync(TScope scope, Func<Task> operation)
        {
            try
            {
                await operation().ConfigureAwait(false);
            }
            catch (Exception error)
            {
                scope.Fail(error);
                throw;
            }
            finally
            {
                scope.Dispose();
            }
        }
    }

    /// <summary>Runs an asynchronous operation and logs how long it took, to the end of its task.</summary>
    /// <typeparam name="TScope">The scope of the event.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="scope">The scope; its clock runs already.</param>
    /// <param name="operation">The operation.</param>
    /// <returns>The result of the operation.</returns>
    /// <exception cref="ArgumentNullException">There is no operation.</exception>
    public static Task<TResult> Measure<TScope, TResult>(this TScope scope, Func<Task<TResult>> operation)
        where TScope : struct, IEventScope
    {
        Required(operation);
        return RunAsync(scope, operation);

        static async Task<TResult> RunAsync(TScope scope, Func<Task<TResult>> operation)
        {
            try
            {
                return await operation().ConfigureAwait(false);
            }
            catch (Exception error)
            {
                scope.Fail(error);
                throw;
            }
            finally
            {
                scope.Dispose();
            }
        }
    }

    private static void Required(Delegate? operation)
    {
        if (operation is null)
        {
            throw new ArgumentNullException(nameof(operation));
        }
    }
}
