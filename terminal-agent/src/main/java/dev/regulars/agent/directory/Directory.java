package dev.regulars.agent.directory;

import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.RequestKey;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.OperatorId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.loyalty.product.Product;
import dev.regulars.loyalty.sheet.Included;
import dev.regulars.loyalty.sheet.Sheet;
import dev.regulars.loyalty.store.Store;
import dev.regulars.loyalty.sync.Change.AllowanceChanged;
import dev.regulars.loyalty.sync.Change.CodeKey;
import dev.regulars.loyalty.sync.Change.Operator;
import dev.regulars.loyalty.sync.Change.SignedProgramme;
import dev.regulars.loyalty.sync.Change.TillKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What this till knows, offline, within a millisecond. An event is known here as soon as the
 * journal has taken it. Safe to call from many threads. When its files turn out to be damaged a
 * call waits until they were made again from the journal and the kept snapshot.
 */
public interface Directory {

    /** Whom a card stands for. */
    Found find(CardHash card);

    /**
     * The same for an identifier under every directory key this till has, newest first; the first
     * that is known counts.
     */
    default Found find(List<CardHash> hashes) {
        return hashes.stream()
                .map(this::find)
                .filter(found -> !(found instanceof Found.Unknown))
                .findFirst()
                .orElseGet(Found.Unknown::new);
    }

    /**
     * The highest counter of a secure tag that this till's own events or head office tell of; -1
     * where neither knows one.
     */
    int counter(CardHash tag);

    /** Whom somebody lives on as after merges; themselves otherwise. */
    MemberId now(MemberId member);

    /** What head office last said of a member, merges followed. */
    Optional<Sheet> sheet(MemberId member);

    /**
     * This till's own live events about a member that their sheet does not include yet, in order:
     * enrolment, cards, consents, visits, refunds, voids, claims.
     */
    List<Envelope> later(MemberId member);

    /** A sale of this till, live or training. */
    Optional<VisitOnRecord> visit(VisitId visit);

    /** The sale of this till that came from this sale of the POS. */
    Optional<VisitOnRecord> visitOfSale(String posSaleId);

    /** The sales of this till with this receipt number, newest first. */
    List<VisitOnRecord> visitsOfReceipt(String receiptNumber);

    /** The live sales of this till on a business date, in order. */
    List<VisitOnRecord> visitsOn(LocalDate businessDate);

    /** The live refunds of this till on a business date, in order. */
    List<Envelope> refundsOn(LocalDate businessDate);

    /** The sale without a member that this claim code attaches, if it is this till's. */
    Optional<VisitOnRecord> visitOfClaim(String claimCode);

    /** Whether a request was served before. */
    Answered answer(RequestKey request);

    /** A catalogue entry. */
    Optional<Product> product(String sku);

    /** Every version of the programme that may be in force one day, its signature checked. */
    List<SignedProgramme> programmes();

    /** The offers that head office has stopped for now, by id. */
    Set<String> stoppedOffers();

    /** What this till may grant of offers that are limited in total. */
    Optional<AllowanceChanged> allowance();

    /**
     * This till's own live sales after a position, what corrected sales, and what it gave back of
     * its shares since; in order.
     */
    List<Envelope> spendingAfter(Included position);

    /** The till's store. */
    Optional<Store> store();

    Optional<Operator> operator(OperatorId operator);

    List<Operator> operators();

    /** A till whose signatures may count, if it is known. */
    Optional<TillKey> till(TillId till);

    /** Whether head office erased somebody. */
    boolean isErased(MemberId member);

    /** One of head office's keys for member codes. */
    Optional<CodeKey> codeKey(int key);

    /** How many members it knows. */
    long members();

    /** How far its knowledge reaches, and how old it is. */
    UpTo upTo();
}
