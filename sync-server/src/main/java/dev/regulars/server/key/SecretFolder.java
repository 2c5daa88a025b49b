package dev.regulars.server.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A folder of small text files that only their owner may read, on Windows and elsewhere. Safe for
 * use by many threads.
 */
public final class SecretFolder {
    private final Path folder;

    private SecretFolder(Path folder) {
        this.folder = folder;
    }

    /** Opens the folder, making it where it is missing. */
    public static SecretFolder at(Path folder) {
        try {
            Files.createDirectories(folder);
            ownerOnly(folder, "rwx------");
            return new SecretFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot keep keys in " + folder + ": give yourself the right to write there",
                    e);
        }
    }

    /** The text of a file. */
    public Optional<String> read(String name) {
        var file = folder.resolve(name);
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The text of a file, which is made first where it is missing. */
    public String readOrMake(String name, Supplier<String> text) {
        return read(name)
                .orElseGet(() -> {
                    var made = text.get();
                    write(name, made);
                    return made;
                });
    }

    /** Replaces a file, or leaves the old one whole. On the disk when this returns. */
    public synchronized void write(String name, String text) {
        var file = folder.resolve(name);
        var fresh = folder.resolve(name + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh);
            ownerOnly(fresh, "rw-------");
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Where a file of this name is. */
    public Path path(String name) {
        return folder.resolve(name);
    }

    private static void ownerOnly(Path path, String posix) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(posix));
            return;
        }
        var acl = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (acl != null) {
            acl.setAcl(
                    List.of(
                            AclEntry.newBuilder()
                                    .setType(AclEntryType.ALLOW)
                                    .setPrincipal(Files.getOwner(path))
                                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                                    .build()));
        }
    }
}
