package dev.aims.core.model;

import dev.aims.core.validation.Texts;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary values that entities are made of. */
public final class ValueArbitraries {
    private static final List<Integer> AWKWARD = IntStream.of(
                    0, '\t', '\n', '\r', '"', '\\', '/', ' ', '=', '<', '&', 0x7f, 0xa0, 0xad, 0x200b, 0x200d, 0x202e,
                    0x2028, 0x2029, 0x301, 0xfeff, 0xfffd, 0xffff, 0x1f469, 0x1f3fd, 0x10ffff)
            .boxed()
            .toList();

    private ValueArbitraries() {}

    /** Not blank, at most 100 characters, any Unicode that is well-formed. */
    public static Arbitrary<String> texts() {
        return anyTexts().filter(text -> !Texts.isBlank(text));
    }

    /** Any well-formed text, the empty one too. */
    public static Arbitrary<String> anyTexts() {
        Arbitrary<Integer> codePoints = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.integers().between('a', 'z')),
                Tuple.of(4, Arbitraries.of(AWKWARD)),
                Tuple.of(1, Arbitraries.integers().between(0, 0xd7ff)),
                Tuple.of(1, Arbitraries.integers().between(0xe000, 0xffff)),
                Tuple.of(1, Arbitraries.integers().between(0x10000, 0x10ffff)));
        return codePoints.list().ofMaxSize(50).map(ValueArbitraries::toText);
    }

    private static String toText(List<Integer> codePoints) {
        StringBuilder text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }

    /** Some few short ids, so that they meet, and some of any allowed length. */
    public static <T> Arbitrary<T> ids(Function<String, T> parse) {
        Arbitrary<String> heads =
                Arbitraries.strings().withCharRange('a', 'z').numeric().ofLength(1);
        Arbitrary<String> tails = Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .withChars("._-")
                .ofMaxLength(99);
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.of("a", "b", "c", "d", "e", "f")),
                        Tuple.of(1, Combinators.combine(heads, tails).as(String::concat)))
                .map(parse);
    }

    public static <T> Arbitrary<T> refs(BiFunction<String, String, T> of) {
        Arbitrary<String> catalogs = Arbitraries.of("iso-42001", "iso-27001", "Own_1");
        Arbitrary<String> heads = Arbitraries.strings().alpha().numeric().ofLength(1);
        Arbitrary<String> tails =
                Arbitraries.strings().alpha().numeric().withChars("._-()").ofMaxLength(99);
        Arbitrary<String> ids = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of("A.2.2", "A.6.2.4", "A.10.2", "C.3.4", "C.3.4.q1")),
                Tuple.of(1, Combinators.combine(heads, tails).as(String::concat)));
        return Combinators.combine(catalogs, ids).as(of::apply);
    }

    public static Arbitrary<DecisionSubject> subjects() {
        return Arbitraries.oneOf(
                ids(RiskId::parse).map(DecisionSubject.OfRisk::new),
                ids(TreatmentPlanId::parse).map(DecisionSubject.OfPlan::new),
                ids(ApplicabilityStatementId::parse).map(DecisionSubject.OfStatement::new),
                refs(ControlRef::new).map(DecisionSubject.OfControl::new));
    }

    private static final Map<Class<?>, Arbitrary<?>> BY_TYPE = Map.ofEntries(
            Map.entry(String.class, texts()),
            Map.entry(int.class, positive()),
            Map.entry(Integer.class, positive()),
            Map.entry(long.class, Arbitraries.longs().between(1, 1L << 53)),
            Map.entry(boolean.class, Arbitraries.of(true, false)),
            Map.entry(Boolean.class, Arbitraries.of(true, false)),
            Map.entry(LocalDate.class, dates()),
            Map.entry(Instant.class, instants()),
            Map.entry(ZoneId.class, zones()),
            Map.entry(Trait.class, traits()),
            Map.entry(Decimal.class, decimals()),
            Map.entry(Money.class, money()),
            Map.entry(CatalogPin.class, pins()),
            Map.entry(DecisionSubject.class, subjects()),
            Map.entry(LossModel.class, LossArbitraries.models()),
            Map.entry(ControlRef.class, refs(ControlRef::new)),
            Map.entry(ClauseRef.class, refs(ClauseRef::new)),
            Map.entry(ObjectiveRef.class, refs(ObjectiveRef::new)),
            Map.entry(RiskSourceRef.class, refs(RiskSourceRef::new)),
            Map.entry(QuestionRef.class, refs(QuestionRef::new)),
            Map.entry(
                    BoundProjection.class,
                    Combinators.combine(Arbitraries.of("assessment/1", "plan/12"), digests())
                            .as(BoundProjection::new)));

    /** The values of a type that are more than its components tell. */
    static Optional<Arbitrary<?>> byType(Class<?> type) {
        return EntityId.class.isAssignableFrom(type)
                ? Optional.of(ids(text -> parse(type, text)))
                : Optional.ofNullable(BY_TYPE.get(type));
    }

    private static Object parse(Class<?> type, String text) {
        try {
            return type.getMethod("parse", String.class).invoke(null, text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The values of a component that are fewer than its type tells: ids of parts, for instance. */
    static Optional<Arbitrary<?>> byName(String name, Type type) {
        if (type == String.class) {
            return switch (name) {
                case "id" -> Optional.of(ids(Function.identity()));
                case "sha256" -> Optional.of(digests());
                case "colour" -> Optional.of(Arbitraries.of("#000000", "#c0ffee", "#ffffff"));
                case "language" -> Optional.of(languages());
                default -> Optional.empty();
            };
        }
        return Set.of("subjects", "misuses", "beyond").contains(name)
                        && type.getTypeName().startsWith("java.util.Set")
                ? Optional.of(setsOf(ids(Function.identity()), 0))
                : Optional.empty();
    }

    public static Arbitrary<Trait> traits() {
        Arbitrary<String> own =
                Arbitraries.strings().withCharRange('a', 'z').withChars('_').ofMaxLength(58);
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(Trait.STANDARD)), Tuple.of(1, own.map(text -> Trait.parse("x" + text))));
    }

    /** JSON values nested up to a few levels, with numbers of every kind that attributes take. */
    public static Arbitrary<Map<String, Object>> attributes() {
        return Arbitraries.maps(anyTexts(), jsonValues()).ofMaxSize(3);
    }

    private static Arbitrary<Object> jsonValues() {
        return Arbitraries.lazyOf(
                () -> anyTexts().map(Object.class::cast),
                () -> Arbitraries.of(true, false),
                () -> Arbitraries.integers().map(Object.class::cast),
                () -> Arbitraries.longs().between(-(1L << 53), 1L << 53).map(Object.class::cast),
                () -> doubles().map(Object.class::cast),
                () -> jsonValues().list().ofMaxSize(2).map(Object.class::cast),
                () -> Arbitraries.maps(anyTexts(), jsonValues()).ofMaxSize(2).map(Object.class::cast));
    }

    /** Any finite double: of every magnitude, and those whose shortest form is hard to find. */
    public static Arbitrary<Double> doubles() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite),
                Arbitraries.of(
                        0.1,
                        Double.parseDouble("1e23"),
                        Double.parseDouble("8.41e21"),
                        2e-44,
                        2.2250738585072014e-308,
                        Double.MIN_VALUE,
                        Double.MAX_VALUE,
                        -0.0,
                        1e300));
    }

    public static Arbitrary<LocalDate> dates() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay),
                Arbitraries.of(LocalDate.of(2024, 2, 29), LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31)));
    }

    public static Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Europe/Berlin", "America/New_York", "UTC", "Z", "+05:45", "Etc/GMT+12")
                .map(ZoneId::of);
    }

    /** Instants with nanoseconds, which the model cuts, and some far away. */
    public static Arbitrary<Instant> instants() {
        Arbitrary<Long> seconds = Arbitraries.longs().between(0, 4_000_000_000L);
        Arbitrary<Integer> nanos = Arbitraries.integers().between(0, 999_999_999);
        return Arbitraries.oneOf(
                Combinators.combine(seconds, nanos).as(Instant::ofEpochSecond),
                Arbitraries.of(
                                "2024-02-29T23:59:59.999999999Z",
                                "0000-01-01T00:00:00Z",
                                "9999-12-31T23:59:59.999999999Z")
                        .map(Instant::parse));
    }

    public static Arbitrary<Decimal> decimals() {
        Arbitrary<Decimal> any = Combinators.combine(
                        Arbitraries.longs(), Arbitraries.integers().between(-19, 38))
                .as((digits, scale) -> new Decimal(BigDecimal.valueOf(digits, scale)));
        return Arbitraries.oneOf(
                any,
                Arbitraries.of("0", "0.00", "-0.1", "0.30000000000000004", "99999999999999999999999999999999999999")
                        .map(Decimal::parse));
    }

    public static Arbitrary<Money> money() {
        return Combinators.combine(decimals(), Arbitraries.of("EUR", "USD", "JPY", "TND", "XAU"))
                .as((amount, currency) -> new Money(amount.value(), currency));
    }

    static Arbitrary<CatalogPin> pins() {
        return Combinators.combine(
                        Arbitraries.of("iso-42001", "eu-ai-act", "Own_1"),
                        Arbitraries.of("2023", "2024-1689"),
                        digests())
                .as(CatalogPin::new);
    }

    static Arbitrary<String> languages() {
        return Arbitraries.of("de", "en", "pt-BR", "zh-Hant-TW", "de-DE-1996", "x-own");
    }

    static Arbitrary<String> digests() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('a', 'f')
                .ofLength(64);
    }

    static Arbitrary<Integer> positive() {
        return Arbitraries.integers().between(1, Integer.MAX_VALUE);
    }

    static <T> Arbitrary<T> optional(Arbitrary<T> values) {
        return values.injectNull(0.4);
    }

    static <T> Arbitrary<List<T>> listsOf(Arbitrary<T> values, int least, Function<Object, Object> identity) {
        return values.list().ofMinSize(least).ofMaxSize(3).uniqueElements(identity);
    }

    static <T> Arbitrary<Set<T>> setsOf(Arbitrary<T> values, int least) {
        return values.set().ofMinSize(least).ofMaxSize(3);
    }
}
