package dev.gatehouse.cli.demo.step;

import dev.gatehouse.cli.json.ChatJson;

/// What a caller got.
///
/// @param requestId as the gateway names the call
/// @param verdict the gateway's word for it; empty where it sends none
/// @param pieces how many pieces of text a streamed answer came in; 0 for a plain one
/// @param firstPieceMillis when the first of them came
record ApiReply(
        int status, String requestId, String verdict, ChatJson.Reply content, int pieces, long firstPieceMillis) {
    /// The text of the answer.
    String text() {
        return content.text();
    }

    /// The code of a refusal; empty when there was none.
    String code() {
        return content.code();
    }
}
