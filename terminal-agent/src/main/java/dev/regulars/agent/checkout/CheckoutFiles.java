package dev.regulars.agent.checkout;

import dev.regulars.agent.disk.DiskFailed;
import dev.regulars.agent.disk.Folder;
import dev.regulars.agent.disk.WholeFile;
import dev.regulars.loyalty.wire.UnreadableJson;
import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One small file for each open checkout: a checksum, and the checkout as JSON. A lock is forced to
 * the disk before it is answered; a basket only survives the end of the process, for a POS sends it
 * again. A damaged file is put aside and costs no other. Safe for many threads, one for each sale.
 */
final class CheckoutFiles {
    private static final Logger LOG = LoggerFactory.getLogger(CheckoutFiles.class);
    private static final String SUFFIX = ".checkout";

    private final Path folder;

    CheckoutFiles(Path folder) {
        this.folder = Folder.made(folder);
    }

    /** Every checkout that is kept. */
    List<Checkout> all() {
        return Folder.files(folder, "", SUFFIX).stream().flatMap(f -> read(f).stream()).toList();
    }

    /** Keeps it; when this returns it survives the end of the process. */
    void keep(Checkout checkout) {
        var file = file(checkout.posSaleId());
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(fresh, written(checkout));
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw DiskFailed.of(file, e);
        }
    }

    /** Keeps it; when this returns it survives a power cut. */
    void force(Checkout checkout) {
        new WholeFile(file(checkout.posSaleId())).write(written(checkout));
    }

    /** Forgets it; harmless when it is not there. */
    void forget(String posSaleId) {
        Folder.delete(file(posSaleId));
    }

    /** Named by a hash: a POS may use any characters in its ids. */
    private Path file(String posSaleId) {
        var name = UUID.nameUUIDFromBytes(posSaleId.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(name + SUFFIX);
    }

    private static byte[] written(Checkout checkout) {
        var json = Wire.write(checkout);
        return (checksum(json) + "\n" + json).getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Checkout> read(Path file) {
        try {
            var text = Files.readString(file);
            int end = text.indexOf('\n');
            var json = text.substring(end + 1);
            if (end > 0 && text.substring(0, end).equals(checksum(json))) {
                return Optional.of(Wire.read(json, Checkout.class));
            }
            return damaged(file);
        } catch (IOException | UnreadableJson e) {
            return damaged(file);
        }
    }

    private static Optional<Checkout> damaged(Path file) {
        LOG.warn("{} is damaged and was put aside; the POS sends that basket again", file);
        try {
            Files.move(
                    file,
                    file.resolveSibling(file.getFileName() + ".damaged"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} could not be put aside", file, e);
        }
        return Optional.empty();
    }

    private static String checksum(String json) {
        var crc = new CRC32();
        crc.update(json.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
