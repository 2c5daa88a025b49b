package dev.regulars.loyalty.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.regulars.loyalty.id.Id;
import dev.regulars.loyalty.money.Money;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;

/** How our own types are written; everything else is as Jackson has it. */
final class LoyaltyModule extends SimpleModule {
    LoyaltyModule() {
        super("loyalty");
        addSerializer(Money.class, new AmountWriter());
        addDeserializer(Money.class, new AmountReader());
        addSerializer(BigDecimal.class, new DecimalWriter());
        for (var id : Id.class.getPermittedSubclasses()) {
            addId(id.asSubclass(Id.class));
        }
        addSerializer(Enum.class, new EnumWriter());
        setDeserializerModifier(new Leniency());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new SealedCases());
    }

    private <T extends Id> void addId(Class<T> type) {
        addSerializer(type, ToStringSerializer.instance);
        addKeySerializer(type, new IdKeyWriter<>(type));
        addDeserializer(type, new IdReader<>(type));
        addKeyDeserializer(
                type,
                new KeyDeserializer() {
                    @Override
                    public Object deserializeKey(String key, DeserializationContext context) {
                        return IdReader.named(type, key);
                    }
                });
    }

    private static final class AmountWriter extends StdScalarSerializer<Money> {
        AmountWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money m, JsonGenerator out, SerializerProvider p) throws IOException {
            out.writeString(m.plain());
        }
    }

    private static final class DecimalWriter extends StdScalarSerializer<BigDecimal> {
        DecimalWriter() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal d, JsonGenerator out, SerializerProvider p)
                throws IOException {
            out.writeString(d.toPlainString());
        }
    }

    private static final class IdKeyWriter<T extends Id> extends StdScalarSerializer<T> {
        IdKeyWriter(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T id, JsonGenerator out, SerializerProvider p) throws IOException {
            out.writeFieldName(id.value());
        }
    }

    private static final class IdReader<T extends Id> extends StdScalarDeserializer<T> {
        private final transient Class<T> type;

        IdReader(Class<T> type) {
            super(type);
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser p, DeserializationContext context) throws IOException {
            try {
                return named(type, p.getText());
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(type, "%s", e.getMessage());
            }
        }

        static <T> T named(Class<T> type, String value) {
            try {
                Constructor<T> constructor = type.getConstructor(String.class);
                return constructor.newInstance(value);
            } catch (ReflectiveOperationException e) {
                if (e.getCause() instanceof IllegalArgumentException refused) {
                    throw refused;
                }
                throw new IllegalStateException(type + " cannot be made", e);
            }
        }
    }

    private static final class EnumWriter extends StdScalarSerializer<Enum> {
        EnumWriter() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum e, JsonGenerator out, SerializerProvider p) throws IOException {
            out.writeString(EnumNames.written(e));
        }
    }
}
