package dev.gatehouse.app.spi;

/// Goes to screens. On the FX thread.
public interface Navigator {
    /// Opens the screen with this id, or does nothing where no such screen exists.
    default void open(String screen) {
        open(screen, "");
    }

    /// Opens the screen with this id at a place within it (see [Screen#open(String)]); an empty place leaves it where
    /// it was.
    void open(String screen, String place);

    /// Whether there is such a screen: a link to one that does not exist is left out.
    boolean knows(String screen);
}
