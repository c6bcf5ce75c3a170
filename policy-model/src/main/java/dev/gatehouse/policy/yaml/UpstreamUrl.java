package dev.gatehouse.policy.yaml;

import dev.gatehouse.policy.source.ProblemCode;
import dev.gatehouse.policy.yaml.tree.YamlNode.Scalar;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The forms that the URL of an upstream may have.
final class UpstreamUrl {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]|\\[0(:0){6}:1]");

    private UpstreamUrl() {}

    static Optional<URI> read(Findings findings, Scalar scalar, String path) {
        var text = scalar.text();
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException malformed) {
            return refuse(findings, scalar, path, "is not a URL");
        }
        var scheme = url.getScheme() == null ? "" : url.getScheme();
        return switch (scheme) {
            case "demo" ->
                url.isOpaque() && url.getSchemeSpecificPart().matches("[a-z0-9][a-z0-9._-]*")
                        ? Optional.of(url)
                        : refuse(findings, scalar, path, "does not name a demonstration model");
            case "gguf" ->
                !url.isOpaque() && url.getHost() == null && url.getPath().length() > 1
                        ? Optional.of(url)
                        : refuse(findings, scalar, path, "does not name a model file by its full path");
            case "http", "https" -> http(findings, scalar, path, url);
            default -> refuse(findings, scalar, path, "is of no known form");
        };
    }

    private static Optional<URI> http(Findings findings, Scalar scalar, String path, URI url) {
        if (url.getRawUserInfo() != null
                || (url.getHost() == null && String.valueOf(url.getAuthority()).contains("@"))) {
            findings.add(
                    ProblemCode.SECRET_IN_URL,
                    scalar.span(),
                    path,
                    "This URL carries a user name or password, and policies hold no secrets.",
                    "Remove the part before '@', and name the secret with \"credential: {environmentVariable: NAME}\".");
            return Optional.empty();
        }
        if (url.getHost() == null || url.getPort() > 65_535) {
            return refuse(findings, scalar, path, "names no host");
        }
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            return refuse(findings, scalar, path, "may not have '?' or '#'");
        }
        if (url.getScheme().equals("http") && !isLoopback(url)) {
            findings.add(
                    ProblemCode.PLAIN_HTTP,
                    scalar.span(),
                    path,
                    "Prompts and answers travel to " + url.getHost() + " without encryption.",
                    "Use https, or run the model on this machine.");
        }
        return Optional.of(url);
    }

    private static boolean isLoopback(URI url) {
        return LOOPBACK.matcher(url.getHost().toLowerCase(Locale.ROOT)).matches();
    }

    private static Optional<URI> refuse(Findings findings, Scalar scalar, String path, String why) {
        findings.add(
                ProblemCode.BAD_URL,
                scalar.span(),
                path,
                Findings.quote(scalar.text()) + " " + why + ".",
                "Write demo:tiny, gguf:/path/model.gguf, or the http(s) base of an OpenAI-compatible server"
                        + " such as http://127.0.0.1:11434/v1.");
        return Optional.empty();
    }
}
