package dev.regulars.hardware.pcsc;

import dev.regulars.hardware.chip.SilentChip;
import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.Fault;
import dev.regulars.hardware.reader.ReaderFault;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.smartcardio.CardNotPresentException;

/**
 * The one place where a driver's error is understood: by the {@code SCARD_…} name of pcsc-lite and
 * WinSCard that both providers put somewhere in the chain of causes.
 */
final class DriverFault {
    private static final Pattern NAME = Pattern.compile("SCARD_[EFWP]_[A-Z_]+");

    private DriverFault() {}

    /** Every error has a fault: what nobody foresaw is the reader's. */
    static Fault of(Throwable error) {
        return causes(error)
                .flatMap(cause -> ofOne(cause).stream())
                .findFirst()
                .orElse(ReaderFault.BROKEN);
    }

    private static Optional<Fault> ofOne(Throwable cause) {
        return switch (cause) {
            case SilentChip _ -> Optional.of(CardFault.NO_ANSWER);
            case CardNotPresentException _ -> Optional.of(CardFault.TAKEN_TOO_SOON);
            case LinkageError _ -> Optional.of(ReaderFault.NOT_INSTALLED);
            // The JDK's provider: "PC/SC not available on this platform".
            case UnsupportedOperationException _ -> Optional.of(ReaderFault.NOT_INSTALLED);
            default -> name(cause).map(DriverFault::named);
        };
    }

    private static Optional<String> name(Throwable cause) {
        return Optional.ofNullable(cause.getMessage())
                .map(NAME::matcher)
                .filter(Matcher::find)
                .map(Matcher::group);
    }

    private static Fault named(String name) {
        return switch (name) {
            case "SCARD_W_REMOVED_CARD",
                    "SCARD_E_NO_SMARTCARD",
                    "SCARD_E_NOT_TRANSACTED",
                    "SCARD_E_COMM_DATA_LOST",
                    "SCARD_W_RESET_CARD" ->
                    CardFault.TAKEN_TOO_SOON;
            case "SCARD_W_UNPOWERED_CARD",
                    "SCARD_W_UNRESPONSIVE_CARD",
                    "SCARD_W_UNSUPPORTED_CARD",
                    "SCARD_E_CARD_UNSUPPORTED",
                    "SCARD_E_PROTO_MISMATCH" ->
                    CardFault.NO_ANSWER;
            case "SCARD_E_NO_SERVICE",
                    "SCARD_E_SERVICE_STOPPED",
                    "SCARD_F_COMM_ERROR",
                    "SCARD_P_SHUTDOWN",
                    "SCARD_E_INVALID_HANDLE",
                    "SCARD_E_SYSTEM_CANCELLED" ->
                    ReaderFault.SERVICE_DOWN;
            case "SCARD_W_SECURITY_VIOLATION", "SCARD_E_NO_ACCESS" -> ReaderFault.NO_ACCESS;
            case "SCARD_E_SHARING_VIOLATION" -> ReaderFault.IN_USE;
            case "SCARD_E_NO_READERS_AVAILABLE" -> ReaderFault.NO_READER;
            default -> ReaderFault.BROKEN;
        };
    }

    private static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause);
    }
}
