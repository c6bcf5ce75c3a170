package dev.gatehouse.app.samples;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.spi.SampleCalls;
import dev.gatehouse.app.spi.ScreenContext;
import dev.gatehouse.app.spi.Toast;
import dev.gatehouse.app.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;

/// Sends the sample calls from any screen. Where their key is missing, it is made, and the next release brings it.
public final class SampleCallsAction {
    private final ScreenContext context;
    private final boolean links;
    private final Texts texts = Texts.beside(SampleCallsAction.class);

    /// @param links whether the notice offers to go to Traffic
    public SampleCallsAction(ScreenContext context, boolean links) {
        this.context = context;
        this.links = links;
    }

    /// The button that sends them.
    public Button button() {
        Button send = Buttons.local(texts.get("samples.send"), "fth-zap", () -> {});
        send.setOnAction(event -> send(send));
        return send;
    }

    /// The button that copies the first of them as a command for a terminal.
    public Button copyCommand() {
        return Buttons.plain(
                texts.get("samples.command"),
                "fth-terminal",
                () -> context.tasks()
                        .load(progress -> context.samples().command())
                        .onSuccess(command -> {
                            context.clipboard().copy(command);
                            context.toasts().show(Toast.of(Toast.Tone.INFO, texts.get("samples.copied")));
                        }));
    }

    private void send(Button button) {
        button.setDisable(true);
        SampleCalls samples = context.samples();
        context.tasks()
                .run(texts.get("samples.task"), progress -> {
                    if (samples.readiness() == SampleCalls.Readiness.READY) {
                        return Optional.of(samples.send(progress));
                    }
                    samples.prepare();
                    return Optional.<List<SampleCalls.Call>>empty();
                })
                .onSuccess(calls -> context.toasts().show(calls.map(this::told).orElseGet(this::keyWaits)))
                .onEnd(() -> button.setDisable(false));
    }

    private Toast told(List<SampleCalls.Call> calls) {
        String verdicts = calls.stream()
                .map(call -> texts.get("samples.call", call.status(), call.verdict()))
                .collect(Collectors.joining(", "));
        boolean asIntended = calls.stream().allMatch(call -> call.intent().equals(call.verdict()));
        var toast = Toast.of(asIntended ? Toast.Tone.SUCCESS : Toast.Tone.WARNING, texts.get("samples.sent", verdicts));
        return links && context.navigator().knows("traffic")
                ? toast.with(texts.get("samples.see"), () -> context.navigator().open("traffic"))
                : toast;
    }

    private Toast keyWaits() {
        return Toast.of(Toast.Tone.INFO, texts.get("samples.waits"))
                .with(texts.get("samples.review"), () -> context.navigator().open("releases"));
    }
}
