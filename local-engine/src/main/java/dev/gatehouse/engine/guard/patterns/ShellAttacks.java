package dev.gatehouse.engine.guard.patterns;

import java.util.List;

/// Shapes of shell injection and of commands that destroy or open a machine. Everyday commands are none.
final class ShellAttacks {
    private static final String SHELL = "(?:sudo\\s+)?(?:/bin/|/usr/bin/)?(?:ba|z|da|k)?sh\\b";

    static final List<AttackRule> ALL = List.of(
            AttackRule.of("\\b(?:curl|wget|fetch)\\s[^\\n|;]{1,110}\\|\\s{0,3}" + SHELL, "curl", "wget", "fetch"),
            AttackRule.of("\\b(?:ba|z)?sh\\s+(?:-c\\s+)?[\"']?(?:<\\(|\\$\\()\\s?(?:curl|wget)\\s", "curl", "wget"),
            AttackRule.of(
                    "base64\\s+(?:-d|-D|--decode)[^\\n|]{0,60}\\|\\s{0,3}(?:" + SHELL + "|python|perl)", "base64"),
            AttackRule.of(
                    "\\brm\\s+(?:-[a-z]*r[a-z]*f[a-z]*|-[a-z]*f[a-z]*r[a-z]*|-r\\s+-f|-f\\s+-r|--recursive\\s+--force)\\s+(?:--no-preserve-root\\s+)?[\"']?(?:/(?:\\s|$|\\*|[\"';&|)]|(?:etc|home|usr|var|boot|bin|lib|root|opt|srv)\\b)|~|\\*|\\$\\{?HOME|\\.\\s?$|\\.\\*|\\.\\./)",
                    "rm -",
                    "rm  -",
                    "rm\t-"),
            AttackRule.of("/dev/(?:tcp|udp)/[\\w.$\\[\\]{}-]{1,60}/[\\d$]", "/dev/tcp", "/dev/udp"),
            AttackRule.of("\\b(?:ba|z|k)?sh\\s+-i\\s{0,3}(?:[<>]&|&>|[0-9]?>)", "sh -i"),
            AttackRule.of(
                    "\\b(?:nc|ncat|netcat)\\s[^\\n]{0,60}?-[a-z]{0,4}[ec]\\s+(?:/bin/)?(?:ba)?sh",
                    "nc -",
                    "nc ",
                    "ncat ",
                    "netcat "),
            AttackRule.of("mkfifo\\s[^\\n]{1,90}\\|\\s{0,3}(?:nc|ncat|netcat|telnet)\\s", "mkfifo"),
            AttackRule.of(
                    "\\bpython[\\d.]{0,4}\\s+-c\\s+[\"'][^\\n]{0,110}?(?:socket|pty\\.spawn|os\\.dup2)",
                    "python -c",
                    "python2 -c",
                    "python3 -c",
                    "python3."),
            AttackRule.of("\\bperl\\s+-(?:m\\w+\\s+-)?e\\s+[\"'][^\\n]{0,110}?(?:socket|exec\\s)", "perl -"),
            AttackRule.of(
                    "\\b(?:php|ruby)\\s+-r?\\w{0,8}\\s?-?[re]?\\s?[\"'][^\\n]{0,60}?(?:fsockopen|tcpsocket)",
                    "fsockopen",
                    "tcpsocket"),
            AttackRule.of(
                    "(?:[;&|`]|\\$\\()\\s{0,3}(?:cat|head|tail|less|more|nl|tac|cp|grep\\s\\S{1,20})\\s+/(?:etc/(?:passwd|shadow|sudoers|hosts)|proc/|root/)",
                    "/etc/",
                    "/proc/",
                    "/root/"),
            AttackRule.of(
                    "(?:[;&]|\\$\\(|`)\\s{0,3}(?:whoami|id|uname\\s-a)\\s{0,3}(?:;|&|\\||\\)|$|#)",
                    "whoami",
                    "uname",
                    ";id",
                    "; id",
                    "&id",
                    "& id",
                    "$(id",
                    "`id"),
            AttackRule.of("\\$\\(\\s{0,3}(?:curl|wget|nc|bash|sh|base64|python3?|perl)\\s[^\\n)]{1,110}\\)", "$("),
            AttackRule.of(
                    ":\\(\\)\\s{0,3}\\{\\s{0,3}:\\s{0,3}\\|\\s{0,3}:\\s{0,3}&\\s{0,3}\\}",
                    ":|:",
                    ": |:",
                    ":| :",
                    ": | :"),
            AttackRule.of("\\bdd\\s[^\\n]{0,80}?of=/dev/(?:sd|nvme|hd|vd|mmcblk)", "of=/dev/"),
            AttackRule.of(
                    "\\bmkfs(?:\\.\\w{1,8})?\\s[^\\n]{0,30}?/dev/|>\\s?/dev/(?:sd|nvme|hd|vd)[a-z0-9]",
                    "mkfs",
                    "/dev/"),
            AttackRule.of("\\bchmod\\s+(?:-r\\s+)?0?777\\s+/(?:\\s|$|etc|bin|usr)", "chmod"),
            AttackRule.of(
                    "\\bpowershell(?:\\.exe)?\\s[^\\n]{0,60}?-e(?:nc|ncodedcommand|c)?\\s+[a-z0-9+/=]{20}",
                    "powershell"),
            AttackRule.of(
                    "\\b(?:iex|invoke-expression)\\b[^\\n]{0,80}?(?:downloadstring|invoke-webrequest|\\biwr\\b)",
                    "iex",
                    "invoke-expression"));

    private ShellAttacks() {}
}
