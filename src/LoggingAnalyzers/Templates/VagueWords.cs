namespace LoggingAnalyzers.Templates;

/// <summary>English words that say little of an event.</summary>
internal static class VagueWords
{
    /// <summary>Words that carry no meaning of their own.</summary>
    public static readonly HashSet<string> Stop = Set(
        "a an the this that these those there here it its we you i he she they our your my their is are was were be been being "
        + "am has have had do does did not no yes to of in on at by for from with into onto out up off as and or but if then "
        + "than so when while during after before because due via about over under again still just only now very too also "
        + "within inside through between against per upon until since toward towards across among "
        + "successfully correctly properly finally "
        + "please will would can could may might must should shall let lets us again hi bye ms sec secs seconds");

    /// <summary>Words that go with any event.</summary>
    public static readonly HashSet<string> Generic = Set(
        "error errors exception exceptions failure failures fault issue issues problem problems fatal critical something "
        + "anything nothing went gone occurred occured occurring happened thrown caught done ok okay debug trace "
        + "warn warning info information verbose test testing hello foo bar oops ouch whoops todo process processing processed "
        + "execute executing executed perform performing performed handle handling handled do doing called calling call enter "
        + "entering entered exit exiting leaving begin end step");

    /// <summary>Words that open a sentence about any failure: an unexpected error was encountered.</summary>
    public static readonly HashSet<string> Openings = Set(
        "unhandled unexpected unknown general generic internal wrong raised encountered detected inner");

    /// <summary>Nouns that name anything.</summary>
    public static readonly HashSet<string> GenericNouns = Set(
        "data metadata information info request requests response operation operations item items object objects value values "
        + "result results thing things action method function code call event events content record execution invocation");

    /// <summary>Nouns that name one of many: without a value nobody knows which.</summary>
    public static readonly HashSet<string> OneOfMany = Set(
        "connection session backup file folder message request response job task item user account order record document "
        + "entity row event transaction payment invoice client customer device email mail notification channel subscription "
        + "process thread batch upload download package product page command query query operation action call object value "
        + "result step stream socket packet report image token key entry node worker release build deployment workflow trigger "
        + "schedule ticket article post comment room game player group tenant lock consumer subscriber peer photo video product "
        + "shipment review form cell link lease reservation booking contract update certificate role contact plan attachment "
        + "template profile survey script");

    /// <summary>Verbs in the form that the steps of a program are noted in: "Get user".</summary>
    public static readonly HashSet<string> Imperatives = Set(
        "get set add create update delete remove send save load read write fetch find check start stop open close");

    /// <summary>Verbs that any work is done by.</summary>
    public static readonly HashSet<string> GenericGerunds = Set(
        "processing handling executing performing running doing completing serving");

    /// <summary>Words that tell how far any work has come.</summary>
    public static readonly HashSet<string> Progress = Set(
        "start started starting finish finished finishing complete completed completing ended ending continuing successful success "
        + "succeeded");

    /// <summary>Names of values that do not say what the value is.</summary>
    public static readonly HashSet<string> Names = Set(
        "message msg error errors exception ex exc e text txt value values val data obj object result results reason details "
        + "detail info information description context arg args argument arguments parameter parameters param params output line "
        + "log state s x y i n o p str string this tostring stacktrace errormessage exceptionmessage");

    /// <summary>Past tenses that do not end in -ed.</summary>
    public static readonly HashSet<string> PastTenses =
        Set("sent lost found begun done made built set run read written gone broken");

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
