package dev.gatehouse.cli.demo;

import dev.gatehouse.cli.command.Words;
import dev.gatehouse.cli.demo.step.DemoStep;
import dev.gatehouse.cli.demo.step.StepResult;
import dev.gatehouse.cli.terminal.Format;
import dev.gatehouse.cli.terminal.Terminal;
import java.time.Duration;
import java.util.LinkedHashMap;

/// Tells each step as it happens.
final class Narrator {
    private final Terminal terminal;
    private final Format format;

    Narrator(Terminal terminal, Format format) {
        this.terminal = terminal;
        this.format = format;
    }

    void begin(int number, int of, DemoStep step) {
        terminal.progress("%2d/%d %s ...".formatted(number, of, step.title()));
    }

    void tell(int number, int of, DemoStep step, StepResult result, Duration took) {
        terminal.progressDone();
        var object = new LinkedHashMap<String, Object>();
        object.put("step", step.name());
        object.put("ok", ok(result));
        object.put("saw", result.sentence());
        object.put("tookMillis", took.toMillis());
        object.put("facts", result.facts());
        terminal.print(
                format,
                "%2d/%d %s %s (%s s)%n        %s"
                        .formatted(
                                number,
                                of,
                                ok(result) ? "ok    " : "FAILED",
                                step.title(),
                                Words.decimal(took.toMillis() / 1000.0, 1),
                                result.sentence().replace("\n", "\n        ")),
                object);
    }

    void end(int steps, Duration took, String remark) {
        if (format == Format.TEXT) {
            terminal.out()
                    .println("All " + steps + " steps saw what they must, in "
                            + Words.decimal(took.toMillis() / 1000.0, 1) + " s. " + remark);
            terminal.out().flush();
        }
    }

    static boolean ok(StepResult result) {
        return switch (result) {
            case StepResult.Seen _ -> true;
            case StepResult.Missed _ -> false;
        };
    }
}
