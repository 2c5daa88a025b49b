package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.condition.Condition;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.OfflinePolicy;
import dev.regulars.loyalty.programme.Scope;
import dev.regulars.loyalty.programme.Stacking;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is one step smaller than a value: a record with one component absent or smaller,
 * a collection without one element or with a smaller one, half of a number. What no constructor
 * accepts is left out. No way of steps comes back to where it was.
 */
final class Smaller {
    /** Components that say what something is, not how much of it there is. */
    private static final Set<String> KEPT =
            Set.of("seed", "id", "format", "version", "currency", "defaults", "enrolment", "cards");

    private Smaller() {}

    /** Absence comes first, then what goes on without a part of it. */
    static Stream<Object> of(Object value) {
        return switch (value) {
            case Condition _ -> Stream.empty();
            case Money money -> halves(money.minor()).map(m -> new Money(m, money.currency()));
            case Scope scope -> scope.kind() == Scope.Kind.BASKET ? none() : one(Scope.BASKET);
            case Stacking.Exclusive _, Stacking.BestOf _ -> one(new Stacking.WithOthers());
            case OfflinePolicy.Deny _, OfflinePolicy.Escrow _ -> one(OfflinePolicy.DEFAULT);
            case Long number -> halves(number).map(Long::valueOf);
            case Integer number -> halves(number).map(Long::intValue);
            case BigDecimal number -> halves(number);
            case Boolean yes -> yes ? one(false) : none();
            case List<?> list -> ofList(list).map(l -> l);
            case Set<?> set -> ofList(List.copyOf(set)).map(LinkedHashSet::new);
            case Map<?, ?> map -> ofMap(map);
            case Record record -> ofRecord(record);
            default -> none();
        };
    }

    private static Stream<Object> ofRecord(Record record) {
        var components =
                Stream.of(record.getClass().getRecordComponents())
                        .filter(c -> !KEPT.contains(c.getName()))
                        .toList();
        var absent =
                components.stream()
                        .filter(c -> isNullable(c) && part(record, c) != null)
                        .flatMap(c -> with(record, c, null));
        var less =
                components.stream()
                        .filter(c -> part(record, c) != null)
                        .flatMap(c -> of(part(record, c)).flatMap(p -> with(record, c, p)));
        return Stream.concat(absent, less);
    }

    private static Stream<List<Object>> ofList(List<?> list) {
        var fewer = IntStream.range(0, list.size()).mapToObj(i -> changed(list, l -> l.remove(i)));
        var less =
                IntStream.range(0, list.size())
                        .boxed()
                        .flatMap(i -> of(list.get(i)).map(s -> changed(list, l -> l.set(i, s))));
        return Stream.concat(fewer, less);
    }

    private static Stream<Object> ofMap(Map<?, ?> map) {
        var keys = map.keySet().stream().sorted((a, b) -> a.toString().compareTo(b.toString()));
        return keys.toList().stream().map(key -> without(map, key));
    }

    private static Map<Object, Object> without(Map<?, ?> map, Object key) {
        var fewer = new HashMap<Object, Object>(map);
        fewer.remove(key);
        return fewer;
    }

    private static List<Object> changed(List<?> list, Function<List<Object>, Object> change) {
        var other = new ArrayList<Object>((Collection<?>) list);
        change.apply(other);
        return other;
    }

    private static Stream<Long> halves(long number) {
        return number == 0 || number == 1
                ? Stream.empty()
                : Stream.of(number > 0 ? 1L : 0L, number / 10, number / 2, number - signum(number))
                        .filter(less -> less != 0 || number < 0)
                        .distinct();
    }

    private static int signum(long number) {
        return Long.signum(number);
    }

    private static Stream<Object> halves(BigDecimal number) {
        var one = BigDecimal.valueOf(number.signum());
        var whole = number.setScale(0, RoundingMode.DOWN);
        var half = number.divide(BigDecimal.TWO, 0, RoundingMode.DOWN);
        return Stream.of(one, half, whole)
                .filter(less -> less.signum() != 0 && isCloserToZero(less, number))
                .distinct()
                .map(less -> less);
    }

    private static boolean isCloserToZero(BigDecimal less, BigDecimal number) {
        int size = less.abs().compareTo(number.abs());
        return size < 0 || size == 0 && less.scale() < number.scale();
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object part(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same with another component; empty where that cannot be. */
    private static Stream<Object> with(
            Record record, RecordComponent changed, @Nullable Object part) {
        var components = record.getClass().getRecordComponents();
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var parts =
                Stream.of(components)
                        .map(c -> c.getName().equals(changed.getName()) ? part : part(record, c))
                        .toArray();
        try {
            var constructor = record.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            var other = constructor.newInstance(parts);
            return other.equals(record) ? none() : one(other);
        } catch (ReflectiveOperationException e) {
            return none();
        }
    }

    private static Stream<Object> one(Object only) {
        return Stream.of(only);
    }

    private static Stream<Object> none() {
        return Stream.empty();
    }
}
