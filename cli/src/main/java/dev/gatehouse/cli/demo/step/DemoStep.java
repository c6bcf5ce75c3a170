package dev.gatehouse.cli.demo.step;

/// One step of the loop. Runs on the thread of the command; may take seconds.
public interface DemoStep {
    /// One word for machines, such as `push`.
    String name();

    /// What it does, for people.
    String title();

    /// Does it and looks at what came of it. What cannot be done at all is thrown by the module that cannot.
    StepResult see(Scene scene);
}
