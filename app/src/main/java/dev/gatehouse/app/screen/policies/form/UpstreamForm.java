package dev.gatehouse.app.screen.policies.form;

import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.form.Field;
import dev.gatehouse.app.kit.state.Note;
import dev.gatehouse.app.screen.policies.field.ChipRow;
import dev.gatehouse.app.screen.policies.field.Spans;
import dev.gatehouse.app.screen.policies.field.TextEntry;
import dev.gatehouse.app.screen.policies.state.Editing;
import dev.gatehouse.app.screen.policies.state.Snapshot;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.Model;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Price;
import dev.gatehouse.policy.Route;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.Upstream;
import dev.gatehouse.policy.edit.PolicyEdits;
import dev.gatehouse.policy.spi.SettingField.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Where requests go: the models of a route with their prices, and the places that run them.
final class UpstreamForm implements StageForm {
    private static final int DECIMALS = 6;
    private static final double NARROW = 104;
    private static final double WIDE = 300;

    private final Texts texts = Texts.beside(UpstreamForm.class);
    private final Editing editing;
    private final VBox body = new VBox();
    private final List<Line> lines = new ArrayList<>();
    private List<Object> shape = List.of();

    /// One entry, where it stands in the policy, and how its text is taken from a policy.
    private record Line(TextEntry entry, String path, Function<PolicySet, String> text) {}

    UpstreamForm(Editing editing) {
        this.editing = editing;
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public String subtitle() {
        return texts.get("form.upstream.subtitle");
    }

    @Override
    public void show(Snapshot snapshot, PolicySet policy, Optional<Route> route) {
        List<Object> now = List.of(
                policy.models().stream().map(Model::id).toList(),
                policy.upstreams().stream().map(Upstream::id).toList(),
                route);
        if (!now.equals(shape)) {
            shape = now;
            build(policy, route);
        }
        lines.forEach(line -> line.entry().show(line.text().apply(policy), snapshot.errorAt(line.path())));
    }

    private void build(PolicySet policy, Optional<Route> route) {
        lines.clear();
        var parts = new ArrayList<Node>();
        route.ifPresent(each -> parts.add(models(each, policy)));
        policy.models().forEach(model -> parts.add(model(model)));
        policy.upstreams().forEach(upstream -> parts.add(upstream(upstream.id())));
        parts.add(control(new Note(Tone.ACCENT, texts.get("form.upstream.rest"))));
        body.getChildren().setAll(parts);
    }

    private Node models(Route route, PolicySet policy) {
        var problem = new SimpleStringProperty("");
        var chips = new ChipRow(
                words -> editing.apply(
                        texts.get("form.did.routeModels", route.id(), String.join(", ", words)),
                        source -> PolicyEdits.set(
                                source, "routes[" + route.id() + "].models", new SettingValue.Texts(words))),
                1,
                problem::set);
        chips.options(policy.models().stream()
                .map(model -> new Option(model.id(), model.id()))
                .toList());
        chips.show(route.models());
        return control(
                title(texts.get("form.access.route", route.id()), ""),
                new Field(texts.get("form.upstream.models"), chips).error(problem));
    }

    private Node model(Model model) {
        String id = model.id();
        var prices = new FlowPane(
                12,
                10,
                price(
                        id,
                        texts.get("form.price.input"),
                        "inputPerMillionTokens",
                        Price::inputUsdMicrosPerMillionTokens),
                price(
                        id,
                        texts.get("form.price.output"),
                        "outputPerMillionTokens",
                        Price::outputUsdMicrosPerMillionTokens),
                price(id, texts.get("form.price.gpu"), "gpuPerSecond", Price::gpuUsdMicrosPerSecond));
        prices.setPrefWrapLength(300);
        return control(title(id, texts.get("form.upstream.runs", model.upstreamName(), model.upstream())), prices);
    }

    private Node price(String model, String label, String key, Function<Price, Long> part) {
        String path = "models[" + model + "].price." + key;
        return entry(
                new TextEntry(
                        label,
                        "field-" + model + "-" + key,
                        NARROW,
                        text -> isPrice(text) ? "" : texts.get("form.price.range"),
                        text -> editing.apply(
                                texts.get("form.did.set", model, label, text),
                                source ->
                                        PolicyEdits.set(source, path, new SettingValue.Number(new BigDecimal(text))))),
                path,
                policy -> policy.model(model)
                        .map(each -> dollars(part.apply(each.price())))
                        .orElse(""));
    }

    private Node upstream(String id) {
        String path = "upstreams[" + id + "]";
        var url = entry(
                new TextEntry(
                        texts.get("form.upstream.url"),
                        "field-url-" + id,
                        WIDE,
                        text -> text.isBlank() ? texts.get("form.upstream.url.needed") : "",
                        text -> editing.apply(
                                texts.get("form.did.set", id, texts.get("form.upstream.url"), text),
                                source -> PolicyEdits.set(source, path + ".url", new SettingValue.Text(text)))),
                path + ".url",
                policy -> policy.upstream(id).map(each -> each.url().toString()).orElse(""));
        var timeout = entry(
                new TextEntry(
                        texts.get("form.upstream.timeout"),
                        "field-timeout-" + id,
                        NARROW,
                        text -> Spans.isSpan(text) ? "" : texts.get("form.span"),
                        text -> editing.apply(
                                texts.get("form.did.set", id, texts.get("form.upstream.timeout"), text),
                                source -> PolicyEdits.set(source, path + ".timeout", new SettingValue.Text(text)))),
                path + ".timeout",
                policy -> policy.upstream(id)
                        .map(each -> Spans.text(each.timeout()))
                        .orElse(""));
        return control(title(id, texts.get("form.upstream.place")), url, timeout);
    }

    private Node entry(TextEntry entry, String path, Function<PolicySet, String> text) {
        lines.add(new Line(entry, path, text));
        return entry;
    }

    private static boolean isPrice(String text) {
        try {
            var number = new BigDecimal(text.strip());
            return number.signum() >= 0 && number.stripTrailingZeros().scale() <= DECIMALS;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private static String dollars(long micros) {
        var amount = BigDecimal.valueOf(micros, DECIMALS);
        return micros == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static Node title(String words, String more) {
        var title = new Label(words);
        title.getStyleClass().add("gh-section");
        var rest = new Label(more);
        rest.getStyleClass().addAll("gh-small", "gh-muted");
        return new HBox(8, title, rest);
    }

    private static VBox control(Node... nodes) {
        var box = new VBox(8, nodes);
        box.getStyleClass().add("gh-control");
        return box;
    }
}
