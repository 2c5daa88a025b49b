package dev.regulars.agent.sync.http;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a peer left out: a component of a record that must be there and is null. Everything
 * else in this house may then rely on what is not marked {@code @Nullable}.
 */
final class Gaps {
    private static final ClassValue<List<RecordComponent>> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected List<RecordComponent> computeValue(Class<?> type) {
                    return type.isRecord()
                            ? Arrays.stream(type.getRecordComponents()).filter(Gaps::holds).toList()
                            : List.of();
                }
            };

    private Gaps() {}

    /** The name of the first thing that is missing; empty when everything is there. */
    static Optional<String> in(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case Record record -> inRecord(record);
            case Collection<?> all -> all.stream().flatMap(v -> in(v).stream()).findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<String> inRecord(Record record) {
        for (var component : COMPONENTS.get(record.getClass())) {
            var value = value(component, record);
            if (value == null
                    && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                return Optional.of(component.getName());
            }
            var deeper = in(value);
            if (deeper.isPresent()) {
                return deeper.map(name -> component.getName() + "." + name);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static boolean holds(RecordComponent component) {
        component.getAccessor().setAccessible(true);
        return !component.getType().isPrimitive();
    }
}
