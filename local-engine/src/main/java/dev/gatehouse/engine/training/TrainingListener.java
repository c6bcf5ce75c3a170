package dev.gatehouse.engine.training;

/// Hears how far a training is, and may stop it.
@FunctionalInterface
public interface TrainingListener {
    /// Hears of progress, on the thread that trains, a few times a second at most; says whether to go on.
    Next heard(Progress progress);

    /// Whether to go on.
    enum Next {
        CONTINUE,
        CANCEL
    }

    /// What is being done. Stages follow each other in this order.
    enum Stage {
        /// Texts become vectors; what was encoded before is taken from the cache.
        ENCODE,
        /// Models are trained on all parts but one and score that one.
        VALIDATE,
        /// The models that are kept are trained on all rows.
        FIT
    }

    /// How far it is.
    ///
    /// @param done so many steps of the stage
    /// @param total the steps of the stage
    record Progress(Stage stage, long done, long total) {}
}
