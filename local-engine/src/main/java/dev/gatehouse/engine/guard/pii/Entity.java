package dev.gatehouse.engine.guard.pii;

import java.util.Locale;

/// A kind of personal data, with the words in which it is written in policies, codes and placeholders.
enum Entity {
    EMAIL("E-mail addresses", "e-mail address", "e-mail addresses", new EmailScanner()),
    PHONE("Phone numbers", "phone number", "phone numbers", new PhoneScanner()),
    CARD("Payment cards", "payment card", "payment cards", new CardScanner()),
    IBAN("IBANs", "IBAN", "IBANs", new IbanScanner());

    private final String title;
    private final String one;
    private final String many;
    private final Scanner scanner;

    Entity(String title, String one, String many, Scanner scanner) {
        this.title = title;
        this.one = one;
        this.many = many;
        this.scanner = scanner;
    }

    String title() {
        return title;
    }

    Scanner scanner() {
        return scanner;
    }

    /// The word in a policy.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String reason() {
        return "pii." + word();
    }

    /// Such as "2 phone numbers".
    String counted(long count) {
        return count + " " + (count == 1 ? one : many);
    }
}
