package dev.regulars.loyalty.condition;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every word that a condition may use, and its type. */
final class Vocabulary {
    static final CelType MONEY = OpaqueType.create("Money");

    static final String VISITS = "visits";
    static final String SPEND = "spend";
    static final String AMOUNT_OF = "amountOf";
    static final String PIECES_OF = "piecesOf";
    static final String MONEY_OF = "money";

    static final String DAYS_SINCE_ENROLMENT = "daysSinceEnrolment";
    static final String DAYS_SINCE_LAST_VISIT = "daysSinceLastVisit";
    static final String TIER = "tier";
    static final String SEGMENTS = "segments";
    static final String WEEKDAY = "weekday";
    static final String HOUR = "hour";
    static final String BONUS = "bonus";
    static final String BASKET_TOTAL = "basket.total";

    /** What {@link #WEEKDAY} may be, from Monday. */
    static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /** What a tier may ask. */
    static final Map<String, CelType> OF_A_MEMBER = Map.of(DAYS_SINCE_ENROLMENT, SimpleType.INT);

    /** What an audience may ask besides. */
    static final Map<String, CelType> OF_A_PROFILE =
            Map.of(
                    DAYS_SINCE_LAST_VISIT, SimpleType.INT,
                    TIER, SimpleType.STRING,
                    SEGMENTS, ListType.create(SimpleType.STRING),
                    BONUS, SimpleType.INT);

    /** What an offer may ask besides. */
    static final Map<String, CelType> OF_A_SALE =
            Map.of(
                    WEEKDAY, SimpleType.STRING,
                    HOUR, SimpleType.INT,
                    BASKET_TOTAL, MONEY);

    static final List<CelFunctionDecl> FUNCTIONS_OF_A_MEMBER =
            List.of(
                    function(VISITS, "visits_int", SimpleType.INT, SimpleType.INT),
                    function(SPEND, "spend_int", MONEY, SimpleType.INT),
                    function(MONEY_OF, "money_string", MONEY, SimpleType.STRING),
                    function("_<_", "money_less", SimpleType.BOOL, MONEY, MONEY),
                    function("_<=_", "money_less_or_equal", SimpleType.BOOL, MONEY, MONEY),
                    function("_>_", "money_greater", SimpleType.BOOL, MONEY, MONEY),
                    function("_>=_", "money_greater_or_equal", SimpleType.BOOL, MONEY, MONEY),
                    function("_+_", "money_plus", MONEY, MONEY, MONEY),
                    function("_-_", "money_minus", MONEY, MONEY, MONEY));

    /** The operator of CEL itself that does the same with minor units. */
    static final Map<String, String> OF_MINOR_UNITS =
            Map.of(
                    "money_less", "less_int64",
                    "money_less_or_equal", "less_equals_int64",
                    "money_greater", "greater_int64",
                    "money_greater_or_equal", "greater_equals_int64",
                    "money_plus", "add_int64",
                    "money_minus", "subtract_int64");

    static final List<CelFunctionDecl> FUNCTIONS_OF_A_SALE =
            List.of(
                    function(AMOUNT_OF, "amount_string", MONEY, SimpleType.STRING),
                    function(PIECES_OF, "pieces_string", SimpleType.INT, SimpleType.STRING));

    /** Operators and functions of CEL itself that a condition may use. */
    static final Set<String> STANDARD =
            Set.of(
                    "_&&_",
                    "_||_",
                    "!_",
                    "_==_",
                    "_!=_",
                    "_<_",
                    "_<=_",
                    "_>_",
                    "_>=_",
                    "@in",
                    "_+_",
                    "_-_",
                    "_*_",
                    "_/_",
                    "_%_",
                    "-_",
                    "_?_:_",
                    "size",
                    "startsWith",
                    "endsWith",
                    "contains");

    /** Functions of ours, each asked with one literal. */
    static final Set<String> ASKED = Set.of(VISITS, SPEND, AMOUNT_OF, PIECES_OF, MONEY_OF);

    /** Those of them that measure a part of the basket. */
    static final Set<String> OF_A_SCOPE = Set.of(AMOUNT_OF, PIECES_OF);

    /** Words whose meaning changes as time passes. */
    static final Set<String> TIMED =
            Set.of(DAYS_SINCE_ENROLMENT, DAYS_SINCE_LAST_VISIT, WEEKDAY, HOUR);

    private Vocabulary() {}

    private static CelFunctionDecl function(
            String name, String overload, CelType result, CelType... arguments) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(overload, result, List.of(arguments)));
    }
}
