package dev.gatehouse.app.kit;

import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of the Feather set in the three sizes in use.
public final class Icons {
    private Icons() {}

    /// 16 px: menus, states, rows.
    public static FontIcon of(String literal) {
        return new FontIcon(literal);
    }

    /// 14 px: buttons and table cells.
    public static FontIcon small(String literal) {
        return sized(literal, "gh-icon-14");
    }

    /// 12 px: badges.
    public static FontIcon tiny(String literal) {
        return sized(literal, "gh-icon-12");
    }

    /// 20 px: empty and error states.
    public static FontIcon large(String literal) {
        return sized(literal, "gh-icon-20");
    }

    private static FontIcon sized(String literal, String styleClass) {
        var icon = new FontIcon(literal);
        icon.getStyleClass().add(styleClass);
        return icon;
    }
}
