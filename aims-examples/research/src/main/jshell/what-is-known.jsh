// Of the systems of an inventory: how much do their rows tell, what follows from that, and what has to be asked?
//
//   mvn -q -pl aims-examples/research -am compile exec:exec -Dscript=aims-examples/research/src/main/jshell/what-is-known.jsh
//       -Dinput=systems.csv -Dmapping=systems.mapping.json
//
// Without input and mapping it looks at twelve invented systems.
// The imports, option, readInventory and show come from aims.jsh, which is loaded before this.

int status = 1;

List<String> taxonomies = List.of(
        "mit-ai-risk-repository", "ibm-ai-risk-atlas", "owasp-llm-top10", "owasp-agentic-top10", "mitre-atlas",
        "nist-ai-600-1", "aims-safeguards");

List<List<Object>> table = new ArrayList<>();

<T> void count(String what, List<T> of, Predicate<T> condition) {
    table.add(List.of(what, of.stream().filter(condition).count()));
}

void identification(List<RiskIdentification> all) {
    count("systems", all, found -> true);
    count("with a trait that is open, and so a question", all, found -> !found.openTraits().isEmpty());
    count("with a trait that is known to be there", all, found -> !found.system().traits().isEmpty());
    count("with a suggested risk source", all, found -> !found.suggestions().isEmpty());
    for (RiskSource source : Catalogs.builtIn().sources()) {
        count("  " + source.id() + " " + source.title(), all,
                found -> found.suggestions().stream().anyMatch(suggestion -> suggestion.source().equals(source)));
    }
    count("with a risk source that open traits leave undecided", all, found -> !found.undecided().isEmpty());
    count("with enough known for a provisional level", all, found -> Screening.missing(found.system()).isEmpty());
    for (String taxonomy : taxonomies) {
        Catalog catalog = Catalogs.builtIn().get(taxonomy);
        count("with a proposal from " + taxonomy, all, found -> !found.proposalsFrom(catalog).isEmpty());
    }
}

void euAiAct(List<AiActClassification> all) {
    for (AiActTier tier : AiActTier.values()) {
        count("EU AI Act, " + tier.id() + ": established", all, found -> found.standing(tier) == Known.YES);
        count("EU AI Act, " + tier.id() + ": excluded", all, found -> found.standing(tier) == Known.NO);
    }
    count("EU AI Act: with an open question", all, found -> !found.openQuestions().isEmpty());
}

try {
    String input = option("input", "");
    String mapping = option("mapping", "");
    if (input.isEmpty() != mapping.isEmpty()) {
        throw new IllegalArgumentException("input and mapping go together: the mapping says what the columns of the input mean");
    }
    InventoryImport inventory = input.isEmpty() ? readInventedSystems() : readInventory(input, mapping);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    var systems = inventory.systems();
    table.add(List.of("of " + inventory.rows() + " rows", "count"));
    identification(systems.stream().map(RiskIdentification::of).toList());
    euAiAct(systems.stream().map(system -> AiActClassification.of(AiActFacts.from(system), today)).toList());
    show(table);
    System.out.printf("""

            What is not known is asked, not guessed: established and excluded are those of which the rows tell enough.
            Which traits point where is an expert mapping of this project. No legal advice.
            """);
    status = 0;
} catch (AimsException | IllegalArgumentException e) {
    System.err.println("error: " + e.getMessage());
}

/exit status
