package dev.gatehouse.app.shell;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.spi.ScreenProvider;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.themes.GatehouseTheme;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The sidebar: the screens that exist in their groups; below, the workspace, its environment and who is signed in.
final class Sidebar extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final ShellViewModel model;
    private final Map<String, Button> entries = new HashMap<>();
    private final VBox foot = new VBox();
    private final Button themeSwitch;

    Sidebar(ShellViewModel model, Texts texts, ReadOnlyObjectProperty<GatehouseTheme> theme, Runnable switchTheme) {
        this.model = model;
        getStyleClass().add("gh-sidebar");
        var nav = new VBox();
        nav.getStyleClass().add("gh-nav");
        ScreenProvider before = null;
        int number = 1;
        for (var screen : model.screens()) {
            if (before != null && before.group() != screen.group()) {
                var gap = new Region();
                gap.getStyleClass().add("gh-nav-gap");
                nav.getChildren().add(gap);
            }
            nav.getChildren().add(entry(screen, number++));
            before = screen;
        }
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        foot.getStyleClass().add("gh-side-foot");
        themeSwitch = Buttons.small(Buttons.icon("fth-sun", texts.get("shell.theme.light"), "", switchTheme));
        themeSwitch.getStyleClass().add("flat");
        themeSwitch.setId("theme-switch");
        getChildren().setAll(Brand.of(texts.get("shell.brand")), nav, space, foot);
        theme.subscribe(now -> {
            themeSwitch.setGraphic(Icons.small(now.isDark() ? "fth-sun" : "fth-moon"));
            String name = texts.get(now.isDark() ? "shell.theme.light" : "shell.theme.dark");
            themeSwitch.setAccessibleText(name);
            Buttons.tip(themeSwitch, name);
        });
        model.status().subscribe(this::showFoot);
        model.address()
                .subscribe(now -> entries.forEach(
                        (id, button) -> button.pseudoClassStateChanged(CURRENT, id.equals(now.screen()))));
    }

    private Button entry(ScreenProvider screen, int number) {
        var button = new Button(screen.title(), Icons.of(screen.icon()));
        button.setId("nav-" + screen.id());
        button.setOnAction(event -> model.open(screen.id()));
        if (number <= ShellKeys.NUMBERED) {
            Buttons.tip(button, screen.title() + "  Ctrl " + number);
        }
        entries.put(screen.id(), button);
        return button;
    }

    private void showFoot(ShellStatus now) {
        var workspace = new Label(now.workspace());
        workspace.getStyleClass().add("gh-section");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(4, workspace, space, themeSwitch);
        line.setAlignment(Pos.CENTER_LEFT);
        foot.getChildren().setAll(line);
        if (!now.environment().name().isEmpty()) {
            var environment = new Label(now.environment().name());
            environment.getStyleClass().add("gh-environment");
            switch (now.environment().kind()) {
                case PRODUCTION -> environment.getStyleClass().add("gh-production");
                case STAGING -> environment.getStyleClass().add("gh-staging");
                case DEVELOPMENT -> {}
            }
            foot.getChildren().add(environment);
        }
        now.person().ifPresent(person -> foot.getChildren().add(person(person)));
    }

    private static HBox person(ShellStatus.Person person) {
        var initials = new Label(person.initials());
        initials.getStyleClass().add("gh-avatar");
        var name = new Label(person.name());
        name.getStyleClass().addAll("gh-medium", "gh-strong");
        var role = new Label(person.role());
        role.getStyleClass().addAll("gh-caption", "gh-muted");
        var box = new HBox(8, initials, new VBox(name, role));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
