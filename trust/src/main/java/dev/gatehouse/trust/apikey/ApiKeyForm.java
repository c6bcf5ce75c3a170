package dev.gatehouse.trust.apikey;

/// How an API key is written: `ghk_<first letter of the environment>_<8 public characters>_<43 secret characters>`.
final class ApiKeyForm {
    static final int PUBLIC_LENGTH = 8;
    static final int SECRET_LENGTH = 43;
    static final int PREFIX_LENGTH = "ghk_x_".length() + PUBLIC_LENGTH;
    static final int LENGTH = PREFIX_LENGTH + 1 + SECRET_LENGTH;
    static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private ApiKeyForm() {}
}
