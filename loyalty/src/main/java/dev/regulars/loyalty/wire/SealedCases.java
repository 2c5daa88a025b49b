package dev.regulars.loyalty.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import dev.regulars.loyalty.id.Id;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Any case of any sealed interface carries {@code "type"}: a new one needs no registration. */
final class SealedCases extends NopAnnotationIntrospector {

    @Override
    public @Nullable TypeResolverBuilder<?> findTypeResolver(
            MapperConfig<?> config, AnnotatedClass annotated, JavaType type) {
        if (!isCase(annotated.getRawType())) {
            return null;
        }
        return new StdTypeResolverBuilder()
                .init(JsonTypeInfo.Id.NAME, null)
                .inclusion(JsonTypeInfo.As.PROPERTY)
                .typeProperty("type");
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
        var type = annotated.getRawType();
        return isOurs(type) && type.isSealed()
                ? cases(type).map(c -> new NamedType(c, c.getSimpleName())).toList()
                : null;
    }

    @Override
    public @Nullable String findTypeName(AnnotatedClass annotated) {
        var type = annotated.getRawType();
        return isCase(type) && !type.isSealed() ? type.getSimpleName() : null;
    }

    /** Ids are sealed too, but are written as plain strings. */
    private static boolean isCase(Class<?> type) {
        return isOurs(type)
                && (type.isSealed() || Stream.of(type.getInterfaces()).anyMatch(Class::isSealed));
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("dev.regulars.")
                && !type.isEnum()
                && !Id.class.isAssignableFrom(type);
    }

    private static Stream<Class<?>> cases(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(SealedCases::cases)
                : Stream.of(type);
    }
}
