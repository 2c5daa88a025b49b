package dev.regulars.agent.keys;

import dev.regulars.agent.disk.WholeFile;
import dev.regulars.agent.keys.LatelyOpened.Closed;
import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.CashierPart;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.loyalty.member.ContactPart;
import dev.regulars.loyalty.secret.CannotOpen;
import dev.regulars.loyalty.secret.Seal;
import dev.regulars.loyalty.secret.SecretKey32;
import dev.regulars.loyalty.sheet.Sheet;
import dev.regulars.loyalty.sync.Push;
import dev.regulars.loyalty.wire.UnreadableJson;
import dev.regulars.loyalty.wire.Wire;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys of members' personal data. For everybody enrolled here there is one small file with
 * their key, closed under the system key, and both their keys sealed to the server; destroying it
 * erases them here. Everybody else's key comes wrapped in their sheet. Safe to call from many
 * threads.
 */
public final class MemberKeys {
    private static final String PURPOSE = "member key ";

    private final Path folder;
    private final SystemKey systemKey;
    private final DirectoryKeys directoryKeys;
    private final byte[] serverSealKey;
    private final LatelyOpened lately = new LatelyOpened();

    /**
     * @param folder one file for each member enrolled here
     * @param serverSealKey the paired server's X25519 public key, 32 raw bytes
     */
    public MemberKeys(
            Path folder, SystemKey systemKey, DirectoryKeys directoryKeys, byte[] serverSealKey) {
        this.folder = folder;
        this.systemKey = systemKey;
        this.directoryKeys = directoryKeys;
        this.serverSealKey = serverSealKey.clone();
    }

    /**
     * Makes the keys of a new member and closes their personal data under them. The keys are on the
     * disk when this returns, so their enrolment may be written to the journal.
     *
     * @param contact absent when nothing of it was given
     */
    public ClosedParts enrol(MemberId member, CashierPart cashier, @Nullable ContactPart contact) {
        var memberKey = SecretKey32.random();
        var contactKey = SecretKey32.random();
        var both = ByteBuffer.allocate(64).put(memberKey.bytes()).put(contactKey.bytes()).array();
        file(member)
                .write(
                        Wire.bytes(
                                new Kept(
                                        systemKey.close(memberKey.bytes(), PURPOSE + member),
                                        Seal.seal(serverSealKey, both, Push.MEMBER_KEYS))));
        return new ClosedParts(
                memberKey.close(Wire.write(cashier), member.value()),
                contact == null ? null : contactKey.close(Wire.write(contact), member.value()));
    }

    /** What a cashier may see of somebody; empty after an erasure, or when there is nothing. */
    public Optional<CashierPart> cashierPart(Sheet sheet) {
        var closed = sheet.cashier();
        return closed == null
                ? Optional.empty()
                : lately.of(new Closed(sheet.memberKey(), closed), () -> opened(sheet));
    }

    private Optional<CashierPart> opened(Sheet sheet) {
        var wrapped = sheet.memberKey();
        var key = wrapped == null ? Optional.<SecretKey32>empty() : unwrap(sheet, wrapped);
        return key.or(() -> enrolledHere(sheet.member()))
                .flatMap(k -> opened(k, sheet.cashier(), sheet.member()));
    }

    /** The same for somebody enrolled here who has no sheet yet. */
    public Optional<CashierPart> cashierPart(MemberEnrolled enrolled) {
        return enrolledHere(enrolled.member())
                .flatMap(k -> opened(k, enrolled.cashier(), enrolled.member()));
    }

    /** The keys of those of these members who were enrolled here, as they travel to the server. */
    public List<Push.MemberKeys> sealed(Collection<MemberId> members) {
        return members.stream()
                .distinct()
                .flatMap(m -> kept(m).map(k -> new Push.MemberKeys(m, k.sealed())).stream())
                .toList();
    }

    /** Destroys a member's key: what was closed under it is erased. Twice is harmless. */
    public void destroy(MemberId member) {
        lately.forget();
        file(member).destroy();
        lately.forget();
    }

    private Optional<SecretKey32> unwrap(Sheet sheet, Ciphertext wrapped) {
        return directoryKeys.unwrap(sheet.member(), wrapped);
    }

    private Optional<SecretKey32> enrolledHere(MemberId member) {
        try {
            return kept(member)
                    .map(k -> SecretKey32.of(systemKey.open(k.memberKey(), PURPOSE + member)));
        } catch (CannotOpen e) {
            return Optional.empty();
        }
    }

    private static Optional<CashierPart> opened(
            SecretKey32 key, @Nullable Ciphertext closed, MemberId member) {
        if (closed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Wire.read(key.openText(closed, member.value()), CashierPart.class));
        } catch (CannotOpen | UnreadableJson e) {
            return Optional.empty();
        }
    }

    private Optional<Kept> kept(MemberId member) {
        try {
            return file(member).read().map(b -> Wire.read(b, Kept.class));
        } catch (UnreadableJson e) {
            return Optional.empty();
        }
    }

    /** Named by a hash: a member's id may hold characters that some file systems refuse. */
    private WholeFile file(MemberId member) {
        var name = HexFormat.of().formatHex(sha256(member.value()), 0, 16);
        return new WholeFile(folder.resolve(name.substring(0, 2)).resolve(name + ".key"));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this JDK", e);
        }
    }

    /**
     * The file.
     *
     * @param memberKey 32 bytes, closed under the system key
     * @param sealed member key and contact key, sealed to the server
     */
    private record Kept(Ciphertext memberKey, String sealed) {}
}
