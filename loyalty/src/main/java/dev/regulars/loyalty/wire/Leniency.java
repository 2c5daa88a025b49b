package dev.regulars.loyalty.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Reads enum constants in any of their spellings. */
final class Leniency extends BeanDeserializerModifier {

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public JsonDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config,
            JavaType type,
            BeanDescription bean,
            JsonDeserializer<?> usual) {
        return new EnumReader(type.getRawClass());
    }

    private static final class EnumReader<E extends Enum<E>> extends StdScalarDeserializer<E> {
        private final transient Class<E> type;

        EnumReader(Class<E> type) {
            super(type);
            this.type = type;
        }

        @Override
        public E deserialize(JsonParser p, DeserializationContext context) throws IOException {
            try {
                return EnumNames.read(type, p.getText());
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(type, "%s", e.getMessage());
            }
        }
    }
}
