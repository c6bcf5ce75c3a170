package dev.gatehouse.engine.runtime.llama.library;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Turns an interface into calls of C functions: `modelGetVocab` under the prefix `llama_` is
/// `llama_model_get_vocab`; the parameter types give the C types.
public final class NativeHeader {
    private NativeHeader() {}

    /// Binds every method of `header`, any thread may call it.
    ///
    /// @throws NoSuchElementException naming the first function that the library lacks
    static <T> T bind(Class<T> header, String prefix, SymbolLookup library) {
        Map<String, MethodHandle> functions = new HashMap<>();
        for (Method method : header.getDeclaredMethods()) {
            var name = prefix + snakeCase(method.getName());
            var address = library.find(name).orElseThrow(() -> new NoSuchElementException(name));
            var function = Linker.nativeLinker().downcallHandle(address, descriptor(method));
            functions.put(
                    method.getName(),
                    function.asSpreader(Object[].class, function.type().parameterCount())
                            .asType(MethodType.methodType(Object.class, Object[].class)));
        }
        return header.cast(Proxy.newProxyInstance(
                header.getClassLoader(),
                new Class<?>[] {header},
                (proxy, method, args) -> call(functions, method, args)));
    }

    private static @Nullable Object call(
            Map<String, MethodHandle> functions, Method method, Object @Nullable [] arguments) throws Throwable {
        var function = functions.get(method.getName());
        if (function == null) {
            throw new IllegalStateException(method + " is not a C function");
        }
        return (Object) function.invokeExact(arguments == null ? new Object[0] : arguments);
    }

    private static FunctionDescriptor descriptor(Method method) {
        var parameters = new ArrayList<MemoryLayout>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.getType() != SegmentAllocator.class) {
                parameters.add(layout(parameter.getType(), parameter.getAnnotation(Struct.class)));
            }
        }
        var inputs = parameters.toArray(MemoryLayout[]::new);
        return method.getReturnType() == void.class
                ? FunctionDescriptor.ofVoid(inputs)
                : FunctionDescriptor.of(layout(method.getReturnType(), method.getAnnotation(Struct.class)), inputs);
    }

    private static MemoryLayout layout(Class<?> type, @Nullable Struct struct) {
        if (struct != null) {
            return MemoryLayout.structLayout(
                    MemoryLayout.sequenceLayout(struct.value() / Long.BYTES, ValueLayout.JAVA_LONG));
        }
        return switch (type.getName()) {
            case "int" -> ValueLayout.JAVA_INT;
            case "long" -> ValueLayout.JAVA_LONG;
            case "float" -> ValueLayout.JAVA_FLOAT;
            case "boolean" -> ValueLayout.JAVA_BOOLEAN;
            case "java.lang.foreign.MemorySegment" -> ValueLayout.ADDRESS;
            case String other -> throw new IllegalArgumentException("no C type for " + other);
        };
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /// The text at a C string's address; empty for NULL.
    public static String text(MemorySegment address) {
        return address.equals(MemorySegment.NULL)
                ? ""
                : address.reinterpret(Long.MAX_VALUE).getString(0);
    }
}
