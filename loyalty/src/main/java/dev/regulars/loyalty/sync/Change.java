package dev.regulars.loyalty.sync;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.OperatorId;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.product.Product;
import dev.regulars.loyalty.sheet.Included;
import dev.regulars.loyalty.sheet.Sheet;
import dev.regulars.loyalty.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Something that every till must know. Applying one twice changes nothing. */
public sealed interface Change {

    /** A member as they are now. */
    record SheetChanged(Sheet sheet) implements Change {}

    /**
     * A member is no more: erased, or merged into another.
     *
     * @param into whom the member lives on as; absent after an erasure, when every key of theirs is
     *     destroyed
     */
    record MemberGone(MemberId member, @Nullable MemberId into) implements Change {}

    /** A version of the programme. */
    record ProgrammeChanged(SignedProgramme programme) implements Change {}

    /** Catalogue entries, each replacing the one of the same sku. */
    record ProductsChanged(List<Product> products) implements Change {}

    /** All tills whose signatures count: receipt codes and provisional cards of others. */
    record TillsChanged(List<TillKey> tills) implements Change {}

    /** The directory keys, every version of them, for every till that may sync. */
    record DirectoryKeysChanged(List<SealedKey> keys) implements Change {
        public DirectoryKeysChanged {
            keys = List.copyOf(keys);
        }
    }

    /**
     * Every version of the tag keys that counts now, for every till that may sync: a version that
     * is not among them counts no more.
     *
     * @param keys each a {@code SunKeys} as JSON, HPKE-sealed for {@link Pairing#TAG_KEYS}
     */
    record TagKeysChanged(List<SealedKey> keys) implements Change {
        public TagKeysChanged {
            keys = List.copyOf(keys);
        }
    }

    /** Every key with which head office signs, or signed, member codes. */
    record CodeKeysChanged(List<CodeKey> keys) implements Change {}

    /**
     * Which offers no till may give for now, whatever version of the programme it has.
     *
     * @param number rises whenever head office stops or starts one, also after it was restored: a
     *     till passes over what is lower than what it knows
     * @param offers all that are stopped, by id
     * @param signature Ed25519 by the server over {@link #signedBytes}, base64
     */
    record OffersStopped(long number, Set<String> offers, String signature) implements Change {
        public OffersStopped {
            offers = Collections.unmodifiableSortedSet(new TreeSet<>(offers));
        }

        /** The bytes that are signed. */
        public static byte[] signedBytes(long number, Set<String> offers) {
            var sorted = String.join(",", new TreeSet<>(offers));
            return ("offers-stopped|" + number + "|" + sorted).getBytes(StandardCharsets.UTF_8);
        }
    }

    record StoreChanged(Store store) implements Change {}

    /**
     * What one till may grant of offers that are limited in total; other tills pass it over.
     *
     * @param shares one for each such offer
     * @param released leases that the till holds no more, until it has given them back
     */
    record AllowanceChanged(TillId till, List<Share> shares, List<String> released)
            implements Change {
        public AllowanceChanged {
            shares = List.copyOf(shares);
            released = List.copyOf(released);
        }
    }

    /**
     * A till's share of an offer.
     *
     * @param budget whether it is counted in minor units of money; uses otherwise
     * @param units what the till may still grant after the last event that is counted in here
     * @param through that event
     * @param keep head office asks for what is more than this
     * @param over whether there is nothing left of the offer anywhere
     */
    record Share(
            String offer,
            boolean budget,
            long units,
            Included through,
            @Nullable Long keep,
            boolean over) {}

    /** All operators of the shop. */
    record OperatorsChanged(List<Operator> operators) implements Change {}

    /** A till's Ed25519 public key, X.509 in base64. */
    record TillKey(TillId till, StoreId store, String name, String signKey, boolean revoked) {}

    /**
     * One version of a key for one till.
     *
     * @param sealed HPKE-sealed to the till's seal key; of a directory key 32 bytes, for {@link
     *     Pairing#DIRECTORY_KEY}
     * @param signature Ed25519 by the server over {@link #signedBytes}, base64
     */
    record SealedKey(TillId till, int version, String sealed, String signature) {

        /** The bytes that are signed. */
        public static byte[] signedBytes(TillId till, int version, String sealed) {
            return (version + "|" + till + "|" + sealed).getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * What a member code's signature is checked with.
     *
     * @param key from 1
     * @param signKey Ed25519 public key, X.509 in base64
     * @param withdrawn its codes count no more
     */
    record CodeKey(int key, String signKey, boolean withdrawn) {}

    /**
     * Somebody who works at a till.
     *
     * @param pin Argon2id hash in its usual string form; absent where the shop asks for none
     * @param rights what they may do: {@code sell}, {@code void}, {@code refund}, {@code enrol},
     *     {@code close}
     */
    record Operator(OperatorId id, String name, @Nullable String pin, Set<String> rights) {}

    /**
     * A programme as the server checked it.
     *
     * @param body the checked programme, base64
     * @param signature Ed25519 by the server over those bytes, base64
     */
    record SignedProgramme(String programme, int version, String body, String signature) {}
}
