package dev.gatehouse.engine.guard.patterns;

import java.util.List;

/// Shapes of SQL injection: a quote or bracket that closes a value and SQL that goes on behind it. SQL alone, as people
/// ask about it, is none.
final class SqlAttacks {
    private static final String CLOSED = "['\"`]\\s{0,3}\\){0,3}\\s{0,3}";
    private static final String GAP = "(?:\\s|\\+|%20|/\\*[^*]{0,20}\\*/){1,8}";
    private static final String ENDED = "(?:--|#|/\\*)";

    static final List<AttackRule> ALL = List.of(
            AttackRule.of(
                    "(?:" + CLOSED + "|=\\s?\\d{1,10}\\s?);" + "\\s{0,5}(?:drop|truncate|alter|create)\\s+(?:table|database|schema|user|login|view|procedure)\\b",
                    ";drop", "; drop", ";\ndrop", ";  drop", ";truncate", "; truncate", ";\ntruncate", ";  truncate", ";alter", "; alter", ";\nalter", ";  alter", ";create", "; create", ";\ncreate", ";  create"),
            AttackRule.of(
                    CLOSED + ";\\s{0,5}(?:insert\\s+into|delete\\s+from|update\\s+\\w{1,40}\\s+set|exec(?:ute)?\\s|shutdown\\b|grant\\s|select\\s)[^\\n]{0,90}?(?:" + ENDED + "|$)",
                    ";insert", "; insert", ";\ninsert", ";  insert", ";delete", "; delete", ";\ndelete", ";  delete", ";update", "; update", ";\nupdate", ";  update", ";exec", "; exec", ";\nexec", ";  exec", ";shutdown", "; shutdown", ";\nshutdown", ";  shutdown", ";grant", "; grant", ";\ngrant", ";  grant", ";select", "; select", ";\nselect", ";  select"),
            AttackRule.of(
                    "(?:" + CLOSED + "|\\d\\)?)" + GAP + "union" + GAP + "(?:all" + GAP + ")?select\\b[^\\n]{0,110}?(?:" + ENDED + "|information_schema|@@version|\\bnull\\s?,|\\d\\s?,\\s?\\d)",
                    "union"),
            AttackRule.of(
                    CLOSED + "(?:or|and|\\|\\||&&)(?:" + GAP + "|\\s{0,3}\\()\\(?(?:not\\s+)?(?:['\"](?:[^'\"=\\n]{1,20}['\"]?|['\"])\\s{0,3}(?:=|like|<>|!=)\\s{0,3}['\"]|\\d{1,6}\\s{0,3}[=<>]\\s{0,3}\\d|true\\b|\\w{1,20}\\s{0,3}=\\s{0,3}\\w{1,20}\\s{0,3}" + ENDED + ")",
                    "'or", "' or", "'  or", "')or", "') or", "\"or", "\" or", "\"  or", "\")or", "\") or", "`or", "` or", "`  or", "`)or", "`) or", "*/or", "'and", "' and", "'  and", "')and", "') and", "\"and", "\" and", "\"  and", "\")and", "\") and", "`and", "` and", "`  and", "`)and", "`) and", "*/and", "'||", "' ||", "'  ||", "')||", "') ||", "\"||", "\" ||", "\"  ||", "\")||", "\") ||", "`||", "` ||", "`  ||", "`)||", "`) ||", "*/||", "'&&", "' &&", "'  &&", "')&&", "') &&", "\"&&", "\" &&", "\"  &&", "\")&&", "\") &&", "`&&", "` &&", "`  &&", "`)&&", "`) &&", "*/&&"),
            AttackRule.of("=\\s?-?\\d{1,10}" + GAP + "or" + GAP + "\\(?['\"]?(\\d{1,6})['\"]?\\s{0,3}=\\s{0,3}['\"]?\\d", "or 0", "or 1", "or 2", "or 3", "or '", "or \"", "or (", "or+", "or%20", "or/*"),
            AttackRule.of("\\w['\"]\\){0,2}\\s?;?\\s?(?:--|#)\\s{0,3}(?:$|\\n|[&\"'])", "'--", "' --", "\"--", "\" --", "')--", "') --", "';--", "'; --", "\";--", "'#", "' #", "\"#", "\" #", "')#", "') #", "';#", "'; #", "\";#"),
            AttackRule.of("(?:union|select|from|where|or|and)/\\*[^*]{0,20}\\*/|/\\*!\\d{5}", "/*"),
            AttackRule.of(
                    "(?:['\"`)]|\\d)\\s{0,3}(?:or|and|\\|\\||;|,|\\+|select)[^\\n]{0,40}?(?:sleep\\s?\\(\\s?\\d|benchmark\\s?\\(\\s?\\d|pg_sleep\\s?\\(|extractvalue\\s?\\(|updatexml\\s?\\(|load_file\\s?\\()",
                    "sleep", "benchmark", "extractvalue", "updatexml", "load_file"),
            AttackRule.of("(?:['\"`);]|\\d)\\s{0,5}waitfor\\s+delay\\s+['\"]", "waitfor"),
            AttackRule.of("['\"`);]\\s{0,5}exec(?:ute)?\\s+(?:master\\.{1,2}(?:dbo\\.)?)?xp_\\w{1,30}", "xp_"),
            AttackRule.of("into\\s+(?:out|dump)file\\s+['\"]", "outfile", "dumpfile"));

    private SqlAttacks() {}
}
