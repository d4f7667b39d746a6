using LoggingAnalyzers.Templates;

namespace LoggingAnalyzers.Tests.Templates;

public sealed class HoleRemovalTests
{
    [Theory]
    [InlineData("Failed to save {Id}: {Ex}", "Failed to save {Id}")]
    [InlineData("Failed: {Ex}.", "Failed.")]
    [InlineData("Failed - {Ex}", "Failed")]
    [InlineData("Failed ({Ex})", "Failed")]
    [InlineData("Failed ({Ex}) for {Id}", "Failed for {Id}")]
    [InlineData("Failed with '{Ex}'", "Failed")]
    [InlineData("Failed because of {Ex}", "Failed")]
    [InlineData("Failed with exception {Ex}", "Failed")]
    [InlineData("It failed. Exception: {Ex}", "It failed.")]
    [InlineData("Unhandled exception: {Ex}", "Unhandled exception")]
    [InlineData("Exception: {Ex}", "Exception")]
    [InlineData("Error: {Ex}", "Error")]
    [InlineData("Id={Id}, Ex={Ex}", "Id={Id}")]
    [InlineData("Id={Id} Ex={Ex}", "Id={Id}")]
    [InlineData("Error {Ex} while saving {Id}", "Error while saving {Id}")]
    [InlineData("{Ex} while saving {Id}", "While saving {Id}")]
    [InlineData("{Ex}: saving failed", "Saving failed")]
    [InlineData("Error {Ex}, order {Id}", "Error, order {Id}")]
    [InlineData("{{literal}} {Ex}", "{{literal}}")]
    [InlineData("First\n{Ex}", "First")]
    [InlineData("Withdrawal {Ex}", "Withdrawal")]
    [InlineData("{0} failed: {Ex}", "{0} failed")]
    [InlineData("{Ex}", null)]
    [InlineData("!{Ex}!", null)]
    [InlineData(" {Ex} - ", null)]
    public void The_words_that_lead_to_a_hole_go_with_it(string text, string? expected)
    {
        var template = MessageTemplate.Parse(text);
        var hole = template.Holes.Select((h, i) => (h, i)).Single(p => p.h.Name == "Ex").i;
        Assert.Equal(expected, HoleRemoval.Remove(template, hole));
    }

    // What the sentence needs a word for gets the noun.
    [Theory]
    [InlineData("Caught {Ex}", "Caught an exception")]
    [InlineData("Caught '{Ex}' while saving {Id}", "Caught an exception while saving {Id}")]
    [InlineData("Caught the {Ex} in {Id}", "Caught the exception in {Id}")]
    [InlineData("Expected a timeout, but found '{Ex}'.", "Expected a timeout, but found an exception.")]
    [InlineData("Got a {Ex}, going on", "Got an exception, going on")]
    [InlineData("Recovering from {Ex}.", "Recovering from an exception.")]
    [InlineData("{Ex} was thrown by {Id}", "Exception was thrown by {Id}")]
    [InlineData("{Ex} while saving {Id}", "Exception while saving {Id}")]
    [InlineData("{Ex}: saving failed", "Saving failed")]
    [InlineData("{Ex} Saving failed", "Saving failed")]
    [InlineData("{Ex}while saving", "While saving")]
    [InlineData("Saving failed {Ex}", "Saving failed")]
    [InlineData("Saving failed with {Ex} for {Id}", "Saving failed for {Id}")]
    [InlineData("Saving failed with message: {Ex}", "Saving failed")]
    [InlineData("Id={Id} Error={Ex} Name={Name}", "Id={Id} Name={Name}")]
    [InlineData("Saving failed: {Ex} {Id}", "Saving failed: {Id}")]
    [InlineData("Saving failed at {Ex}", "Saving failed")]
    [InlineData("Error in {Ex} of {Id}", "Error of {Id}")]
    [InlineData("Saving failed. Message: {Ex}", "Saving failed.")]
    public void A_sentence_keeps_its_subject_and_its_object(string text, string expected)
    {
        var template = MessageTemplate.Parse(text);
        var hole = template.Holes.Select((h, i) => (h, i)).Single(p => p.h.Name == "Ex").i;
        Assert.Equal(expected, HoleRemoval.Remove(template, hole, "exception"));
    }

    [Theory]
    [InlineData("{0} failed: {1}", 1, "{0} failed")]
    [InlineData("{0} failed with {1} for {2}", 1, "{0} failed for {1}")]
    [InlineData("{1} by {0}", 1, "{0} by")]
    public void Numbers_close_up(string text, int hole, string expected) =>
        Assert.Equal(expected, HoleRemoval.Remove(MessageTemplate.Parse(text, TemplateDialect.Serilog), hole));
}
