package dev.aims.core.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
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
        return anyTexts().filter(text -> !text.isBlank() && !text.trim().isEmpty());
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
                refs(ControlRef::new).map(DecisionSubject.OfControl::new));
    }

    public static Arbitrary<Trait> traits() {
        Arbitrary<String> own =
                Arbitraries.strings().withCharRange('a', 'z').withChars('_').ofMaxLength(58);
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(Trait.STANDARD)), Tuple.of(1, own.map(text -> Trait.parse("x" + text))));
    }

    public static Arbitrary<Assessment> assessments() {
        return Builders.withBuilder(AssessmentBuilder::builder)
                .use(ids(RiskCriteriaId::parse))
                .in(AssessmentBuilder::criteria)
                .use(positive())
                .in(AssessmentBuilder::criteriaVersion)
                .use(optional(texts()))
                .in(AssessmentBuilder::likelihood)
                .use(Arbitraries.maps(texts(), texts()).ofMinSize(1).ofMaxSize(3))
                .in(AssessmentBuilder::consequences)
                .use(texts())
                .in(AssessmentBuilder::level)
                .use(positive())
                .in(AssessmentBuilder::rank)
                .use(optional(texts()))
                .in(AssessmentBuilder::rationale)
                .use(optional(dates()))
                .in(AssessmentBuilder::assessedOn)
                .use(optional(ids(PartyId::parse)))
                .in(AssessmentBuilder::assessedBy)
                .build(AssessmentBuilder::build);
    }

    public static Arbitrary<TreatmentAction> actions() {
        return Combinators.combine(
                        ids(Function.identity()),
                        texts(),
                        optional(refs(ControlRef::new)),
                        optional(ids(PartyId::parse)),
                        optional(dates()),
                        Arbitraries.of(ActionStatus.class),
                        optional(dates()))
                .as(TreatmentAction::new);
    }

    public static Arbitrary<Answer> answers() {
        return Combinators.combine(refs(QuestionRef::new), texts(), optional(ids(PartyId::parse)), optional(dates()))
                .as(Answer::new);
    }

    public static Arbitrary<Scale> scales() {
        Arbitrary<ScaleLevel> levels =
                Combinators.combine(texts(), texts(), optional(texts())).as(ScaleLevel::new);
        return Combinators.combine(texts(), texts(), levels.list().ofMinSize(1).ofMaxSize(3))
                .as(Scale::new);
    }

    public static Arbitrary<List<ExternalReference>> references() {
        return listsOf(Combinators.combine(texts(), texts(), optional(texts())).as(ExternalReference::new));
    }

    public static Arbitrary<Set<String>> tags() {
        return setsOf(texts());
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
                Arbitraries.of(LocalDate.of(2024, 2, 29), LocalDate.of(-4, 1, 1), LocalDate.MIN, LocalDate.MAX));
    }

    public static Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Europe/Berlin", "America/New_York", "UTC", "Z", "+05:45", "Etc/GMT+12")
                .map(ZoneId::of);
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

    static <T> Arbitrary<List<T>> listsOf(Arbitrary<T> values) {
        return values.list().ofMaxSize(3);
    }

    static <T> Arbitrary<Set<T>> setsOf(Arbitrary<T> values) {
        return values.set().ofMaxSize(3);
    }
}
