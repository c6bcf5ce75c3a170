package dev.gatehouse.policy.source;

/// Every kind of problem that reading a policy can report, with its stable code. `docs/policy/problems.md` has one row
/// for each.
public enum ProblemCode {
    NOTHING_TO_READ("GH-P0101", Severity.ERROR, "There is no policy file at the place named."),
    UNREADABLE_FILE("GH-P0102", Severity.ERROR, "A file cannot be read, or is not UTF-8 text."),
    TOO_LARGE("GH-P0103", Severity.ERROR, "A file is larger, or a folder has more files, than a policy may have."),
    YAML_SYNTAX("GH-P0110", Severity.ERROR, "The text is not YAML."),
    YAML_FEATURE("GH-P0111", Severity.ERROR, "An anchor, alias, tag or merge key is used; policies have none."),
    TOO_DEEP("GH-P0112", Severity.ERROR, "Maps and lists are nested deeper than any policy needs."),
    TOO_MANY("GH-P0113", Severity.ERROR, "A file holds more values than a policy may have."),
    MORE_DOCUMENTS("GH-P0114", Severity.ERROR, "A file holds more than one YAML document."),
    DUPLICATE_KEY("GH-P0115", Severity.ERROR, "A key is given twice in one map."),
    UNKNOWN_KEY("GH-P0120", Severity.ERROR, "A key is not part of the language."),
    MISSING_KEY("GH-P0121", Severity.ERROR, "A key that must be given is missing."),
    WRONG_TYPE("GH-P0122", Severity.ERROR, "A value has the wrong shape, such as a text where a list is needed."),
    GIVEN_TWICE("GH-P0123", Severity.ERROR, "Two files of the policy both give a value that can only be given once."),
    EMPTY_VALUE("GH-P0124", Severity.ERROR, "A key has no value."),
    NOT_A_WORD("GH-P0130", Severity.ERROR, "A value is not one of the words allowed there."),
    OUT_OF_RANGE("GH-P0131", Severity.ERROR, "A number is outside the allowed range, or finer than allowed."),
    BAD_DURATION("GH-P0132", Severity.ERROR, "A duration is not a whole number and a unit, or is out of range."),
    BAD_URL("GH-P0133", Severity.ERROR, "The URL of an upstream is of no known form."),
    BAD_REGEX("GH-P0134", Severity.ERROR, "A regular expression does not follow RE2 syntax, or is too large."),
    BAD_ID("GH-P0135", Severity.ERROR, "An id has characters that ids may not have."),
    BAD_VARIABLE("GH-P0136", Severity.ERROR, "The name of an environment variable is not valid."),
    BAD_PATH("GH-P0137", Severity.ERROR, "The path of a route is not valid."),
    TEXT_TOO_LONG("GH-P0138", Severity.ERROR, "A text is longer than allowed."),
    SECRET_IN_URL("GH-P0139", Severity.ERROR, "A URL carries a user name or password; policies hold no secrets."),
    API_VERSION("GH-P0140", Severity.ERROR, "The policy is written in a version of the language that is not known."),
    DUPLICATE_ID("GH-P0141", Severity.ERROR, "Two entries have the same id."),
    DUPLICATE_PATH("GH-P0142", Severity.ERROR, "Two routes have the same path."),
    UNKNOWN_UPSTREAM("GH-P0150", Severity.ERROR, "A model names an upstream that does not exist."),
    UNKNOWN_MODEL("GH-P0151", Severity.ERROR, "A grant or route names a model that does not exist."),
    UNKNOWN_ROLE("GH-P0152", Severity.ERROR, "A route names a role that does not exist."),
    UNKNOWN_KIND("GH-P0153", Severity.ERROR, "A control is of a kind that is not installed."),
    WRONG_SECTION("GH-P0154", Severity.ERROR, "A control stands in a section in which its kind does not belong."),
    ROLE_REACHES_NOTHING("GH-P0201", Severity.WARNING, "A role can use no model on any route."),
    MODEL_ON_NO_ROUTE("GH-P0202", Severity.WARNING, "A model cannot be called because no route offers it."),
    PLAIN_HTTP("GH-P0203", Severity.WARNING, "Prompts travel to an upstream on another machine without TLS."),
    LONG_KEY_LIFETIME("GH-P0204", Severity.WARNING, "Keys may live longer than a year."),
    NOTHING_ENFORCED("GH-P0205", Severity.WARNING, "No control of the policy is in enforce mode."),
    IDENTITY_NOT_ENFORCED("GH-P0206", Severity.WARNING, "Requests without a valid key are served."),
    UPSTREAM_UNUSED("GH-P0207", Severity.WARNING, "No model uses an upstream."),
    FAILS_OPEN("GH-P0208", Severity.WARNING, "A control in production lets requests pass when it fails."),
    ROUTE_WITHOUT_ROLES("GH-P0209", Severity.WARNING, "No role may use a route."),
    REPEATED_ENTRY("GH-P0210", Severity.WARNING, "A list names the same thing twice."),
    GRANT_UNREACHABLE("GH-P0301", Severity.NOTE, "A role is granted a model that no route offers to it."),
    NO_PRICE("GH-P0302", Severity.NOTE, "A model has no price, so its use counts as free."),
    CONTROL_OFF("GH-P0303", Severity.NOTE, "A control is switched off.");

    private final String code;
    private final Severity severity;
    private final String meaning;

    ProblemCode(String code, Severity severity, String meaning) {
        this.code = code;
        this.severity = severity;
        this.meaning = meaning;
    }

    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    /// One sentence for the catalogue.
    public String meaning() {
        return meaning;
    }
}
