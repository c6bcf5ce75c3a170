package dev.gatehouse.engine.guard.secrets;

import com.google.re2j.Pattern;
import dev.gatehouse.engine.guard.secrets.SecretRule.Start;
import dev.gatehouse.engine.guard.secrets.SecretRule.Value;
import java.util.List;

/// The formats that are known, from what their issuers publish.
final class SecretRules {
    /// What may stand between a word and its value in code and configuration: `key`: "v", key = v, key => v, <key>v.
    private static final String GIVES = "[\\w.\\[\\]-]{0,24}[\"'`\\\\]{0,2}\\s{0,3}(?::=|=>|[:=>])\\s{0,3}";

    private static final String VALUE =
            "(?:\\\\?[\"'`]([^\"'`\\n\\\\]{6,200})\\\\?[\"'`]|([^\\s\"'`,;<>{}()\\[\\]]{6,200}))";
    /// A value in quotes right behind the word, as in Gradle, SQL and prose.
    private static final String QUOTED =
            "[\\w]{0,12}(?:\\s|\\s(?:is|was|of|are)\\s)\\(?[\"'`]([^\"'`\\n]{6,200})[\"'`]";

    static final List<SecretRule> ALL = List.of(
            format("aws", "(?:AKIA|ASIA)[A-Z0-9]{16}\\b", "akia", "asia"),
            format("github", "gh[pousr]_[A-Za-z0-9]{36,255}", "ghp_", "gho_", "ghu_", "ghs_", "ghr_"),
            format("github", "github_pat_[A-Za-z0-9_]{50,255}", "github_pat_"),
            format("gitlab", "gl(?:pat|ptt|dt|rt|cbt|ft|soat)-[A-Za-z0-9_-]{20,200}", "glpat-", "glptt-", "gldt-"),
            format("gitlab", "gl(?:rt|cbt|ft|soat)-[A-Za-z0-9_-]{20,200}", "glrt-", "glcbt-", "glft-", "glsoat-"),
            format("slack", "xox[abeoprs]-[A-Za-z0-9-]{10,250}", "xoxa-", "xoxb-", "xoxe-", "xoxo-", "xoxp-"),
            format("slack", "xox[rs]-[A-Za-z0-9-]{10,250}", "xoxr-", "xoxs-"),
            format("slack", "xapp-\\d-[A-Z0-9]+-\\d+-[a-f0-9]{32,128}", "xapp-"),
            format(
                    "slack",
                    "hooks\\.slack\\.com/services/(T[A-Z0-9]{6,12}/B[A-Z0-9]{6,12}/[A-Za-z0-9]{20,30})",
                    "hooks.slack.com"),
            format(
                    "stripe",
                    "(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{10,200}",
                    "sk_live_",
                    "sk_test_",
                    "rk_live_",
                    "rk_test_"),
            format("stripe", "whsec_[A-Za-z0-9]{24,200}", "whsec_"),
            format("google", "AIza[0-9A-Za-z_-]{35}", "aiza"),
            format("google", "GOCSPX-[0-9A-Za-z_-]{28}", "gocspx-"),
            format("google", "ya29\\.[0-9A-Za-z_-]{30,250}", "ya29."),
            format("anthropic", "sk-ant-[a-z0-9]{3,12}-[A-Za-z0-9_-]{20,250}", "sk-ant-"),
            format(
                    "openai",
                    "sk-(?:proj|svcacct|admin|None)-[A-Za-z0-9_-]{20,250}",
                    "sk-proj-",
                    "sk-svcacct-",
                    "sk-admin-"),
            format("openai", "sk-[A-Za-z0-9]{32,200}", "sk-"),
            format("huggingface", "hf_[A-Za-z0-9]{30,60}", "hf_"),
            format("nvidia", "nvapi-[A-Za-z0-9_-]{60,70}", "nvapi-"),
            format("npm", "npm_[A-Za-z0-9]{36}", "npm_"),
            format("pypi", "pypi-AgE[A-Za-z0-9_-]{50,250}", "pypi-age"),
            format("sendgrid", "SG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{32,64}", "sg."),
            format(
                    "twilio",
                    "(?:SK|AC)[0-9a-f]{32}\\b",
                    "sk0",
                    "sk1",
                    "sk2",
                    "sk3",
                    "sk4",
                    "sk5",
                    "sk6",
                    "sk7",
                    "sk8",
                    "sk9",
                    "ska",
                    "skb",
                    "skc",
                    "skd",
                    "ske",
                    "skf",
                    "ac0",
                    "ac1",
                    "ac2",
                    "ac3",
                    "ac4",
                    "ac5",
                    "ac6",
                    "ac7",
                    "ac8",
                    "ac9"),
            format("digitalocean", "do[opr]_v1_[a-f0-9]{64}", "dop_v1_", "doo_v1_", "dor_v1_"),
            format("shopify", "shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}", "shpat_", "shpca_", "shppa_", "shpss_"),
            format("vault", "hv[sbr]\\.[A-Za-z0-9_-]{24,250}", "hvs.", "hvb.", "hvr."),
            format("databricks", "dapi[a-f0-9]{32}", "dapi"),
            format("openshift", "sha256~[A-Za-z0-9_-]{43}", "sha256~"),
            format("dropbox", "sl\\.[A-Za-z0-9_-]{60,250}", "sl."),
            format(
                    "telegram",
                    "bot\\d{8,10}:AA[A-Za-z0-9_-]{33}",
                    "bot1",
                    "bot2",
                    "bot3",
                    "bot4",
                    "bot5",
                    "bot6",
                    "bot7",
                    "bot8",
                    "bot9"),
            format("azure", "AccountKey=([A-Za-z0-9+/]{86}==)", "accountkey="),
            format(
                    "private-key",
                    "-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\\\\n|\\s){1,4}[A-Za-z0-9+/=:\\s-]{16}",
                    "-----begin"),
            format("jwt", "eyJ[A-Za-z0-9_-]{10,180}\\.eyJ[A-Za-z0-9_-]{10,100}", "eyj"),
            anywhere(
                    "password-hash",
                    "\\$(?:2[abxy]\\$\\d\\d\\$[./A-Za-z0-9]{53}|argon2(?:id|i|d)\\$v=\\d+\\$[^\\s$]{5,60}\\$[A-Za-z0-9+/]{8,90}|(?:y|gy|7)\\$[./A-Za-z0-9]{1,12}\\$[./A-Za-z0-9]{8,40}\\$[./A-Za-z0-9]{40,60}|[156]\\$(?:rounds=\\d+\\$)?[./A-Za-z0-9]{4,16}\\$[./A-Za-z0-9]{22,86}|apr1\\$[./A-Za-z0-9]{4,8}\\$[./A-Za-z0-9]{22})",
                    "$2a$",
                    "$2b$",
                    "$2x$",
                    "$2y$",
                    "$argon2",
                    "$y$",
                    "$gy$",
                    "$7$",
                    "$1$",
                    "$5$",
                    "$6$",
                    "$apr1$"),
            new SecretRule(
                    "url",
                    List.of("://"),
                    Start.ANYWHERE,
                    anchored("://[^\\s:/@\"'<>]{1,60}:([^\\s:/@\"'<>{}$]{6,120})@[A-Za-z0-9.-]{1,100}"),
                    Value.PASSWORD),
            new SecretRule(
                    "authorization",
                    List.of("authorization"),
                    Start.ANYWHERE,
                    anchored(
                            "(?i)authorization[\"']?\\s{0,2}[:=]\\s{0,2}[\"']?(?:(?:basic|bearer|token|apikey)\\s{1,20})?([A-Za-z0-9._~+/=-]{20,250})"),
                    Value.KEY),
            new SecretRule(
                    "password",
                    List.of(
                            "passphrase",
                            "password",
                            "passwort",
                            "passwd",
                            "pass",
                            "psw",
                            "pwd",
                            "identified by",
                            "requirepass"),
                    Start.ANYWHERE,
                    anchored("(?i)(?:identified by|passphrase|requirepass|passw(?:or[dt])?d?|pass|psw|pwd)(?:" + GIVES
                            + VALUE + "|" + QUOTED + "|\\s([^\\s\"'`,;<>{}()]{8,60}))"),
                    Value.PASSWORD),
            new SecretRule(
                    "key",
                    List.of(
                            "secret",
                            "token",
                            "apikey",
                            "api_key",
                            "api-key",
                            "api key",
                            "accesskey",
                            "access_key",
                            "access-key",
                            "secretkey",
                            "private_key",
                            "auth_key",
                            "account_key",
                            "encryption_key",
                            "signing_key",
                            "credential"),
                    Start.ANYWHERE,
                    anchored(
                            "(?i)(?:secret|token|(?:api|access|private|auth|account|encryption|signing)[ _-]?key|secretkey|credential)(?:"
                                    + GIVES + VALUE + "|" + QUOTED + ")"),
                    Value.KEY));

    private SecretRules() {}

    private static SecretRule format(String word, String pattern, String... keywords) {
        return new SecretRule(word, List.of(keywords), Start.AT_WORD, anchored(pattern), Value.FORMAT);
    }

    private static SecretRule anywhere(String word, String pattern, String... keywords) {
        return new SecretRule(word, List.of(keywords), Start.ANYWHERE, anchored(pattern), Value.FORMAT);
    }

    /// Anchored, so that matching ends where it is certain that nothing begins here.
    private static Pattern anchored(String pattern) {
        return Pattern.compile("\\A(?:" + pattern + ")");
    }
}
