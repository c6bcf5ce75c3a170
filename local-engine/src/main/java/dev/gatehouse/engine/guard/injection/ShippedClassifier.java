package dev.gatehouse.engine.guard.injection;

import dev.gatehouse.engine.classifier.ClassifierFolder;
import dev.gatehouse.engine.classifier.ModelFolder;
import dev.gatehouse.engine.classifier.TextClassifier;
import org.jspecify.annotations.Nullable;

/// The classifier in the jar, loaded once for the whole process on first use.
final class ShippedClassifier {
    private static final Object LOCK = new Object();
    private static @Nullable ModelFolder folder;
    private static @Nullable TextClassifier loaded;

    private ShippedClassifier() {}

    /// @throws dev.gatehouse.engine.model.ModelException when it cannot be loaded; a later call tries again
    static TextClassifier shared() {
        synchronized (LOCK) {
            var known = loaded;
            if (known == null) {
                known = ClassifierFolder.open(folder());
                loaded = known;
            }
            return known;
        }
    }

    /// The threshold that its manifest names. Loads no weights.
    static double threshold() {
        return folder().manifest().threshold();
    }

    static ModelFolder folder() {
        synchronized (LOCK) {
            var known = folder;
            if (known == null) {
                known = ModelFolder.beside(ShippedClassifier.class);
                folder = known;
            }
            return known;
        }
    }
}
