package dev.gatehouse.cli.demo.step;

import dev.gatehouse.cli.json.ChatJson;

/// What a caller got.
///
/// @param requestId as the gateway names the call
/// @param verdict the gateway's word for it; empty where it sends none
/// @param events how many server-sent events a streamed answer came in, the closing one included; 0 for a plain one
/// @param firstTextMillis when the first of them with text came
record ApiReply(
        int status, String requestId, String verdict, ChatJson.Reply content, int events, long firstTextMillis) {
    /// The text of the answer.
    String text() {
        return content.text();
    }

    /// The code of a refusal; empty when there was none.
    String code() {
        return content.code();
    }
}
