package dev.gatehouse.engine.guard.secrets;

import com.google.re2j.Pattern;
import java.util.List;

/// One format of a credential.
///
/// @param word the end of its reason code, such as `github`
/// @param keywords lower-case; the pattern is tried only where one begins
/// @param start what may stand in front of the keyword
/// @param pattern matched from the keyword on; its first group that took part is the credential, else all of it
/// @param value what the credential must look like besides
record SecretRule(String word, List<String> keywords, Start start, Pattern pattern, Value value) {
    /// No pattern looks further than this from its keyword.
    static final int REACH = 320;
    /// No credential begins further than this behind its keyword.
    static final int LEAD = 64;

    /// What may stand in front of a keyword.
    enum Start {
        ANYWHERE,
        /// Not in the middle of a word.
        AT_WORD
    }

    /// What is asked of the credential besides its pattern.
    enum Value {
        /// A format of its own: only plain fillers are let go.
        FORMAT,
        /// Written behind a word such as `token`: long and mixed.
        KEY,
        /// Written behind a word such as `password`: letters mixed with something else.
        PASSWORD
    }
}
