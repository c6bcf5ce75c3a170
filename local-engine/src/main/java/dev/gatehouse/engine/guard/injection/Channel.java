package dev.gatehouse.engine.guard.injection;

import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.spi.SettingField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Whose messages are judged. One head judges both: what tools return is held to the same measure as what users write.
enum Channel {
    USER("What users write", Message.Author.USER),
    TOOL("What tools return", Message.Author.TOOL);

    private final String title;
    private final Message.Author author;

    Channel(String title, Message.Author author) {
        this.title = title;
        this.author = author;
    }

    /// The author of the channel with that word in a policy.
    static Message.Author author(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no channel \"" + word + "\""))
                .author;
    }

    static List<SettingField.Option> options() {
        return Arrays.stream(values())
                .map(each -> new SettingField.Option(each.word(), each.title))
                .toList();
    }

    static SettingValue.Texts all() {
        return new SettingValue.Texts(Arrays.stream(values()).map(Channel::word).toList());
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
