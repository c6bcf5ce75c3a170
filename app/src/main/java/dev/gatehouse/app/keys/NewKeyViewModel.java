package dev.gatehouse.app.keys;

import dev.gatehouse.app.spi.Tasks;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Role;
import dev.gatehouse.workbench.base.WorkbenchException;
import dev.gatehouse.workbench.drafts.Drafts;
import dev.gatehouse.workbench.keys.KeyRequest;
import dev.gatehouse.workbench.keys.Keys;
import dev.gatehouse.workbench.keys.NewKey;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is asked about a new key, and whether it can be made so.
final class NewKeyViewModel {
    private static final long USUAL_DAYS = 30;

    private final Keys keys;
    private final Drafts drafts;
    private final Tasks tasks;
    private final Texts texts = Texts.beside(NewKeyViewModel.class);
    private final StringProperty owner = new SimpleStringProperty("");
    private final StringProperty role = new SimpleStringProperty("");
    private final StringProperty days = new SimpleStringProperty("");
    private final ObservableList<String> roles = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper daysError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(false);
    private long longestDays = 1;
    private boolean busy;

    NewKeyViewModel(Keys keys, Drafts drafts, Tasks tasks) {
        this.keys = keys;
        this.drafts = drafts;
        this.tasks = tasks;
        owner.subscribe(now -> check());
        role.subscribe(now -> check());
        days.subscribe(now -> check());
    }

    /// Reads what the draft allows.
    void load() {
        tasks.load(progress -> drafts.policy()).onSuccess(this::offer).onFailure(this::fail);
    }

    private void offer(PolicySet policy) {
        longestDays = Math.max(1, policy.identity().maxKeyLifetime().toDays());
        roles.setAll(policy.roles().stream().map(Role::id).toList());
        if (!roles.isEmpty()) {
            role.set(roles.getFirst());
        }
        days.set(String.valueOf(Math.min(USUAL_DAYS, longestDays)));
        check();
    }

    /// Makes the key and hands it to `shown`, once.
    void create(Consumer<NewKey> shown) {
        OptionalLong lifetime = lifetime();
        if (!possible.get() || lifetime.isEmpty()) {
            return;
        }
        var request = new KeyRequest(role.get(), owner.get().strip(), Duration.ofDays(lifetime.getAsLong()));
        busy = true;
        check();
        tasks.load(progress -> keys.create(request))
                .onSuccess(shown)
                .onFailure(this::fail)
                .onEnd(() -> {
                    busy = false;
                    check();
                });
    }

    StringProperty owner() {
        return owner;
    }

    StringProperty role() {
        return role;
    }

    StringProperty days() {
        return days;
    }

    ObservableList<String> roles() {
        return roles;
    }

    /// Why the lifetime will not do; empty when it will.
    ReadOnlyStringProperty daysError() {
        return daysError.getReadOnlyProperty();
    }

    /// Why the last attempt failed; empty when none did.
    ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    /// Whether all that is asked is given.
    ReadOnlyBooleanProperty possible() {
        return possible.getReadOnlyProperty();
    }

    private void check() {
        boolean fits = lifetime().isPresent();
        daysError.set(days.get().isEmpty() || fits ? "" : texts.get("keys.days.error", longestDays));
        possible.set(!busy && fits && !role.get().isEmpty() && !owner.get().isBlank());
    }

    private OptionalLong lifetime() {
        try {
            long number = Long.parseLong(days.get().strip());
            return number >= 1 && number <= longestDays ? OptionalLong.of(number) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private void fail(Exception e) {
        failure.set(e instanceof WorkbenchException known ? known.sentence() : texts.get("keys.failed", e));
    }
}
