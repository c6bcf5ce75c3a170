package dev.gatehouse.engine.runtime.onnx;

/// An encoder whose files are in a jar on the class path.
///
/// @param id its name in policies and manifests
/// @param weights the resource that holds the ONNX graph
/// @param tokenizer the resource that holds the tokenizer
/// @param dimensions numbers in a vector
/// @param shape how texts are cut for it
record BundledEncoder(String id, String weights, String tokenizer, int dimensions, WindowShape shape) {
    /// all-MiniLM-L6-v2 with 8-bit weights. It was trained on texts of up to 128 tokens.
    static final BundledEncoder MINILM = new BundledEncoder(
            "all-minilm-l6-v2-q",
            "/all-minilm-l6-v2-q.onnx",
            "/all-minilm-l6-v2-q-tokenizer.json",
            384,
            new WindowShape(126, 32));
}
