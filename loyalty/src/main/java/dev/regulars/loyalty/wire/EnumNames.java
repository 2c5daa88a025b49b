package dev.regulars.loyalty.wire;

/** Enum constants in JSON: {@code NO_DISCOUNT} is {@code noDiscount}; reading takes either. */
final class EnumNames {
    private EnumNames() {}

    static String written(Enum<?> constant) {
        var name = new StringBuilder();
        for (var word : constant.name().split("_")) {
            var lower = word.toLowerCase(java.util.Locale.ROOT);
            name.append(name.isEmpty() ? lower : capital(lower));
        }
        return name.toString();
    }

    static <E extends Enum<E>> E read(Class<E> type, String text) {
        for (var constant : type.getEnumConstants()) {
            if (plain(constant.name()).equals(plain(text))) {
                return constant;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is none of " + choices(type));
    }

    private static <E extends Enum<E>> String choices(Class<E> type) {
        var names = new java.util.StringJoiner(", ");
        for (var constant : type.getEnumConstants()) {
            names.add(written(constant));
        }
        return names.toString();
    }

    private static String plain(String name) {
        return name.replaceAll("[ _-]", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
