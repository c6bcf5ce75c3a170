package dev.gatehouse.engine.text;

/// A text that is still being written: it seems to go on without end, and notes whether anyone has looked past what is
/// there. Whoever has not comes to the same result however the text goes on. One thread.
public final class OpenText implements CharSequence {
    /// What seems to stand where nothing is written yet: a unit that is no character, so that nobody looks far for
    /// more.
    private static final char UNWRITTEN = '\uFFFF';

    private final String written;
    private boolean lookedPast;

    public OpenText(String written) {
        this.written = written;
    }

    /// Whether anyone has looked past what is written since this was asked last.
    public boolean lookedPast() {
        boolean looked = lookedPast;
        lookedPast = false;
        return looked;
    }

    @Override
    public int length() {
        return Integer.MAX_VALUE / 2;
    }

    @Override
    public char charAt(int index) {
        if (index < written.length()) {
            return written.charAt(index);
        }
        lookedPast = true;
        return UNWRITTEN;
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return end <= written.length() ? written.substring(start, end) : new Part(start, end);
    }

    /// What is written.
    @Override
    public String toString() {
        return written;
    }

    /// A part that reaches past what is written.
    private final class Part implements CharSequence {
        private final int start;
        private final int end;

        Part(int start, int end) {
            this.start = start;
            this.end = end;
        }

        @Override
        public int length() {
            return end - start;
        }

        @Override
        public char charAt(int index) {
            return OpenText.this.charAt(start + index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return OpenText.this.subSequence(start + from, start + to);
        }

        @Override
        public String toString() {
            return new StringBuilder(this).toString();
        }
    }
}
